package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.RandomAnswers;

/** Whatever happens to a workbook on its way, the reader answers with the answers or with problems, never with an exception. */
class FormReaderFuzzProperties {

    private static final byte[] FORM = Forms.filled(
            RandomAnswers.of(Catalogues.get("pmqa-4.0-form1"), new Random(7), OrganizationType.DEPARTMENT));
    private static final byte[] PROVINCE = Forms.filled(
            RandomAnswers.of(Catalogues.get("pmqa-fl-province"), new Random(7), OrganizationType.PROVINCE));
    private static final List<String> SNIPPETS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "<c>",
            "</c>",
            "<row r=\"5\">",
            "<v>9</v>",
            "t=\"s\"",
            "t=\"b\"",
            "t=\"e\"",
            "1E400",
            "-1",
            "99999999999",
            "<f>A1</f>",
            "<!--",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "\u0000",
            "๙",
            "☑");

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void changed_bytes_of_the_file(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] file = (random.nextBoolean() ? FORM : PROVINCE).clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }

        assertThat(FormReader.read(file)).isInstanceOfAny(Result.Accepted.class, Result.Refused.class);
    }

    /** Behind the checksums: the zip is whole, its parts are not. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void changed_bytes_of_the_parts(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.entries(random.nextBoolean() ? FORM : PROVINCE));
        List<String> names = new ArrayList<>(parts.keySet());
        for (int i = random.nextInt(4); i >= 0; i--) {
            parts.computeIfPresent(names.get(random.nextInt(names.size())), (_, part) -> changed(part, random));
        }

        Result<Assessment> result = FormReader.read(Zips.of(parts));

        assertThat(result).isInstanceOfAny(Result.Accepted.class, Result.Refused.class);
    }

    private static byte[] changed(byte[] part, Random random) {
        if (random.nextInt(3) == 0) {
            byte[] changed = part.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            return changed;
        }
        String text = new String(part, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return (text.substring(0, from) + snippet + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }
}
