package pmqa.workbench.reporting.html;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import pmqa.workbench.reporting.Block;
import pmqa.workbench.reporting.Cell;
import pmqa.workbench.reporting.Chart;
import pmqa.workbench.reporting.Report;
import pmqa.workbench.reporting.Row;
import pmqa.workbench.reporting.Section;

/** The body of a report as XHTML: cover, contents, sections. How a chart comes into it is said by who asks. */
public final class ReportMarkup {

    /** Letters of an explanation from which on it may be continued on the next page. */
    private static final int BROKEN = 900;

    private final Report report;
    private final Function<Chart, String> charts;
    private final Markup out = new Markup();

    private ReportMarkup(Report report, Function<Chart, String> charts) {
        this.report = report;
        this.charts = charts;
    }

    /**
     * Cover, contents and sections, without {@code <body>}.
     *
     * @param charts the markup that stands for a chart
     */
    public static String of(Report report, Function<Chart, String> charts) {
        return new ReportMarkup(report, charts).body();
    }

    /** The sections that the table of contents lists: chapters and categories, so that it fits on a page. */
    private List<Section> listed() {
        return report.sections().stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(chapter),
                        chapter.sections().stream()
                                .filter(inner -> !inner.sections().isEmpty() || hasTable(inner))))
                .toList();
    }

    private static boolean hasTable(Section section) {
        return section.blocks().stream().anyMatch(Block.Table.class::isInstance);
    }

    private String body() {
        cover();
        contents();
        out.open("main", "class", "report");
        report.sections().forEach(this::section);
        return out.close("main").toString();
    }

    private void cover() {
        Report.Cover cover = report.cover();
        out.open("header", "class", "cover");
        cover.status().ifPresent(status -> out.element("p", "status", status));
        out.element("p", "heading", cover.heading());
        out.element("h1", "organization", cover.organization());
        cover.lines().forEach(line -> out.element("p", "line", line));
        out.open("table", "class", "small-print");
        cover.facts()
                .forEach(fact -> out.open("tr")
                        .element("th", fact.name())
                        .element("td", fact.value())
                        .close("tr"));
        out.close("table").close("header");
    }

    private void contents() {
        out.open("nav", "class", "contents").element("p", "contents-title", report.contents());
        out.open("table");
        for (Section section : listed()) {
            out.open("tr", "class", "depth-" + section.depth())
                    .open("td")
                    .open("a", "href", "#" + section.id())
                    .text(section.title())
                    .close("a")
                    .close("td")
                    .open("td", "class", "page-number", "id", "page-of-" + section.id())
                    .close("td")
                    .close("tr");
        }
        out.close("table").close("nav");
    }

    private void section(Section section) {
        String heading = "h" + section.depth();
        out.open("section", "class", "part-" + section.depth() + (section.isShort() ? " short" : ""));
        out.open(heading, "id", section.id()).text(section.title()).close(heading);
        section.blocks().forEach(this::block);
        section.sections().forEach(this::section);
        out.close("section");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(String text, Block.Tone tone) ->
                out.element("p", tone.name().toLowerCase(Locale.ROOT), text);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Bullets(List<String> texts) -> {
                out.open("ul");
                texts.forEach(text -> out.element("li", text));
                out.close("ul");
            }
            case Block.Table table -> table(table);
            case Block.Figure(Chart chart) -> figure(chart, "wide");
            case Block.Gallery(List<Chart> list) -> gallery(list);
        }
    }

    private void facts(List<Block.Fact> facts) {
        out.open("p", "class", "facts");
        for (Block.Fact fact : facts) {
            out.open("span", "class", "fact")
                    .text(fact.name() + ": ")
                    .element("strong", fact.value())
                    .close("span")
                    .raw(" ");
        }
        out.close("p");
    }

    /** A table in place of floats, which pages break apart. */
    private void gallery(List<Chart> list) {
        out.open("table", "class", "gallery");
        for (int i = 0; i < list.size(); i += 2) {
            out.open("tr").open("td");
            figure(list.get(i), "narrow");
            out.close("td").open("td");
            if (i + 1 < list.size()) {
                figure(list.get(i + 1), "narrow");
            }
            out.close("td").close("tr");
        }
        out.close("table");
    }

    private void figure(Chart chart, String width) {
        out.open("div", "class", "figure " + width).element("p", "caption", chart.title());
        out.raw(charts.apply(chart));
        out.open("p", "class", "legend");
        for (Chart.Series series : chart.series()) {
            String kind = series.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            out.open("span", "class", "key key-" + kind)
                    .text(series.kind() == Chart.Kind.SELF ? "■ " : "▬ ")
                    .close("span")
                    .text(series.name())
                    .raw("   ");
        }
        out.close("p").close("div");
    }

    private void table(Block.Table table) {
        boolean banded = table.rows().stream().anyMatch(Row.Band.class::isInstance);
        out.open("table", "class", "data" + (table.small() ? " dense" : "") + (banded ? " banded" : ""));
        out.element("caption", table.caption());
        out.open("colgroup");
        for (Block.Column column : table.columns()) {
            out.empty("col", "style", "width:" + Math.round(1000.0 * column.width() / table.width()) / 10.0 + "%");
        }
        out.close("colgroup").open("thead").open("tr");
        table.columns()
                .forEach(column -> out.open("th", "class", align(column), "scope", "col")
                        .text(column.title())
                        .close("th"));
        out.close("tr").close("thead").open("tbody");
        table.rows().forEach(row -> row(row, table.columns()));
        out.close("tbody").close("table");
    }

    private void row(Row row, List<Block.Column> columns) {
        String all = Integer.toString(columns.size());
        switch (row) {
            case Row.Cells(List<Cell> cells, boolean strong) -> {
                out.open("tr", "class", strong ? "strong" : "plain");
                for (int i = 0; i < cells.size(); i++) {
                    cell(cells.get(i), columns.get(i));
                }
                out.close("tr");
            }
            case Row.Band(String text) ->
                out.open("tr", "class", "band")
                        .open("th", "colspan", all)
                        .text(text)
                        .close("th")
                        .close("tr");
            case Row.Wide(String label, String text) ->
                out.open("tr", "class", text.length() > BROKEN ? "wide" : "wide whole")
                        .open("td", "colspan", all)
                        .element("strong", label + ": ")
                        .text(text)
                        .close("td")
                        .close("tr");
        }
    }

    private void cell(Cell cell, Block.Column column) {
        out.open("td", "class", align(column));
        switch (cell) {
            case Cell.Words(String text, List<String> below) -> {
                out.text(text);
                below.forEach(line -> out.element("div", "below", line));
            }
            case Cell.Figure(double _, int _, String text) -> out.text(text);
            case Cell.Tick(Cell.Mark mark) -> out.text(mark.symbol());
            case Cell.Nothing() -> out.text("–");
        }
        out.close("td");
    }

    private static String align(Block.Column column) {
        return column.align().name().toLowerCase(Locale.ROOT);
    }
}
