package pmqa.workbench.reporting.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Section;
import pmqa.workbench.shared.Language;

/** The report as a Word document: real headings, a table of contents that Word keeps, charts that Word edits. */
public final class WordReport {

    private static final int WIDE = 15;
    private static final int NARROW = 7;

    private final Report report;
    private final XWPFDocument document;
    private int bookmarks;

    private WordReport(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    /** Writes the document and leaves the stream open. */
    public static void write(Report report, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordReport(report, document).fill();
            document.write(out);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("A new document is no document", impossible);
        }
    }

    private void fill() throws IOException, InvalidFormatException {
        document.createStyles().setStyles(styles());
        WordBullets.define(document);
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setCreator(report.cover().organization());
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(report.language() == Language.THAI ? "th-TH" : "en-GB");
        cover();
        WordContents.add(report, document);
        for (Section section : report.sections()) {
            section(section);
        }
        WordPage.setUp(document, report, report.language() == Language.THAI ? "หน้า" : "Page");
        // Word asks whether it may compute the page numbers of the contents; nobody else knows them.
        document.enforceUpdateFields();
    }

    private static CTStyles styles() throws IOException {
        try (@Nullable InputStream in = WordReport.class.getResourceAsStream("/reporting/word-styles.xml")) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (XmlException broken) {
            throw new IllegalStateException("The styles of the report are no XML", broken);
        }
    }

    private CTP paragraph(String style) {
        return WordText.style(document.createParagraph().getCTP(), style);
    }

    private void cover() {
        Report.Cover cover = report.cover();
        cover.status().ifPresent(status -> WordText.add(paragraph("DraftStatus"), status));
        WordText.add(paragraph("Title"), cover.heading());
        WordText.add(paragraph("Organization"), cover.organization());
        cover.lines().forEach(line -> WordText.add(paragraph("Subtitle"), line));
        CTP gap = paragraph("Normal");
        gap.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(1800));
        for (Block.Fact fact : cover.facts()) {
            CTP line = paragraph("Quiet");
            WordText.add(line, fact.name() + ": ");
            WordText.add(line, fact.value(), true);
        }
    }

    private void section(Section section) throws IOException, InvalidFormatException {
        CTP heading = paragraph("Heading" + section.depth());
        if (section.isShort()) {
            heading.getPPr().addNewPageBreakBefore().setVal(false);
            heading.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(440));
        }
        CTBookmark start = heading.addNewBookmarkStart();
        BigInteger id = BigInteger.valueOf(bookmarks++);
        start.setId(id);
        start.setName(WordContents.bookmark(section));
        WordText.add(heading, section.title());
        heading.addNewBookmarkEnd().setId(id);
        boolean leads = leadsToTable(section);
        for (Block block : section.blocks()) {
            block(block);
            if (leads) {
                document.getLastParagraph().getCTP().getPPr().addNewKeepNext();
                leads = false;
            }
        }
        for (Section inner : section.sections()) {
            section(inner);
        }
    }

    /** Whether the paragraph below the heading says what the table after it is about, and so must not stay behind. */
    private static boolean leadsToTable(Section section) {
        return section.depth() > 1
                && section.blocks().size() > 1
                && section.blocks().getFirst() instanceof Block.Paragraph(String _, Block.Tone tone)
                && (section.depth() == Section.DEEPEST || tone == Block.Tone.QUIET);
    }

    private void block(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Paragraph(String text, Block.Tone tone) -> WordText.add(paragraph(style(tone)), text);
            case Block.Facts(List<Block.Fact> facts) -> {
                CTP line = paragraph("Normal");
                line.getPPr().addNewKeepNext();
                for (Block.Fact fact : facts) {
                    WordText.add(line, fact.name() + ": ");
                    WordText.add(line, fact.value() + "   ", true);
                }
            }
            case Block.Bullets(List<String> texts) ->
                texts.forEach(text -> WordText.add(paragraph("ListBullet"), text));
            case Block.Table table -> table(table);
            case Block.Figure(Chart chart) -> {
                caption(chart.title());
                chart(chart, document.createParagraph(), WIDE, height(chart));
            }
            case Block.Gallery(List<Chart> charts) -> gallery(charts);
        }
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case BODY -> "Normal";
            case HEADLINE -> "Headline";
            case QUIET -> "Quiet";
            case NOTICE -> "Notice";
        };
    }

    private void caption(String text) {
        WordText.add(paragraph("Caption"), text);
    }

    private void table(Block.Table table) {
        caption(table.caption());
        document.createTable().getCTTbl().set(WordTable.of(table));
        // Two tables that follow each other would become one.
        WordText.style(document.createParagraph().getCTP(), "TableSmall");
    }

    private static int height(Chart chart) {
        return switch (chart) {
            case Chart.Radar _ -> 9;
            case Chart.Bars bars -> Math.clamp(3 + bars.labels().size(), 6, 18);
            case Chart.Years _ -> 5;
        };
    }

    private void chart(Chart chart, XWPFParagraph paragraph, int width, int height)
            throws IOException, InvalidFormatException {
        XWPFChart target = document.createChart(
                paragraph.createRun(), width * Units.EMU_PER_CENTIMETER, height * Units.EMU_PER_CENTIMETER);
        new NativeChart(target, report.numerals()).drawWithNumbers(chart);
    }

    /** Two charts beside each other, each below its name. */
    private void gallery(List<Chart> charts) throws IOException, InvalidFormatException {
        XWPFTable table = document.createTable((charts.size() + 1) / 2, 2);
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.setWidth(WordPage.TEXT_WIDTH);
        for (int i = 0; i < charts.size(); i++) {
            var cell = table.getRow(i / 2).getCell(i % 2);
            table.getRow(i / 2).setCantSplitRow(true);
            cell.setWidth(Integer.toString(WordPage.TEXT_WIDTH / 2));
            XWPFParagraph name = cell.getParagraphs().getFirst();
            WordText.style(name.getCTP(), "TableBelow");
            name.getCTP().getPPr().addNewKeepNext();
            WordText.add(name.getCTP(), charts.get(i).title());
            chart(charts.get(i), cell.addParagraph(), NARROW, height(charts.get(i)));
        }
        WordText.style(document.createParagraph().getCTP(), "TableSmall");
    }
}
