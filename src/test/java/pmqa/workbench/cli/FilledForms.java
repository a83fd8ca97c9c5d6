package pmqa.workbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.exchange.xlsx.AssessmentForm;
import pmqa.workbench.testing.Answering;
import pmqa.workbench.testing.Examples;

/** Excel forms as people hand them in. */
final class FilledForms {

    private static final String CATEGORY_1 = "xl/worksheets/sheet2.xml";
    private static final Pattern FIRST_BOX = Pattern.compile("<dataValidation sqref=\"([A-Z]+\\d+)[:\"]");

    private FilledForms() {}

    static byte[] ofExample(String name) throws IOException {
        Assessment assessment = Examples.assessment(name);
        var out = new ByteArrayOutputStream();
        AssessmentForm.write(assessment.catalogue(), assessment.answers(), out);
        return out.toByteArray();
    }

    /** A form whose first box holds a formula. */
    static byte[] withFormula() throws IOException {
        var form = new ByteArrayOutputStream();
        AssessmentForm.write(
                Catalogues.get("pmqa-4.0-form1"),
                Answering.to("pmqa-4.0-form1").completeAll().answers(),
                form);
        var out = new ByteArrayOutputStream();
        // The JDK's own stream cannot read what fastexcel writes.
        try (var in = ZipFile.builder().setByteArray(form.toByteArray()).get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                try (var part = in.getInputStream(entry)) {
                    byte[] content = part.readAllBytes();
                    zip.write(entry.getName().equals(CATEGORY_1) ? withFormula(content) : content);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] withFormula(byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        Matcher box = FIRST_BOX.matcher(xml);
        if (!box.find()) {
            throw new AssertionError("No box in " + xml);
        }
        return xml.replaceFirst(
                        "<c r=\"" + box.group(1) + "\"[^>]*>.*?</c>",
                        "<c r=\"" + box.group(1) + "\"><f>1=1</f><v>1</v></c>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A small file that unpacks to more than any form has. */
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", CATEGORY_1}) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] nothing = new byte[1 << 20];
                for (int i = 0; i < 100; i++) {
                    zip.write(nothing);
                }
            }
        }
        return out.toByteArray();
    }
}
