package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.web.MeasureChart.Level;
import pmqa.workbench.assessment.web.MeasureChart.Mark;
import pmqa.workbench.assessment.web.MeasureChart.Tick;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.site.Words;

class MeasureChartTests {

    private static final FiscalYear SCORED = new FiscalYear(2569);

    @Test
    void a_measure_without_results_has_no_chart() {
        assertThat(MeasureChart.of(measure("ก", Map.of()), SCORED)).isEmpty();
    }

    @Test
    void later_years_stand_further_right_and_higher_values_higher() {
        var marks = chart(Map.of(2566, 10.0, 2567, 30.0, 2569, 20.0)).marks();

        assertThat(marks).extracting(Mark::value).containsExactly("10", "30", "20");
        assertThat(marks).extracting(Mark::x).isSorted();
        assertThat(marks.get(0).y()).isGreaterThan(marks.get(2).y());
        assertThat(marks.get(2).y()).isGreaterThan(marks.get(1).y());
    }

    @Test
    void a_missing_year_leaves_its_room() {
        var marks = chart(Map.of(2566, 10.0, 2567, 30.0, 2569, 20.0)).marks();

        assertThat(marks.get(2).x() - marks.get(1).x())
                .isCloseTo(2 * (marks.get(1).x() - marks.get(0).x()), within(1e-6));
    }

    @Test
    void the_scored_year_has_its_place_before_it_has_a_result() {
        var chart = chart(Map.of(2567, 10.0, 2568, 30.0));

        assertThat(chart.ticks()).extracting(Tick::year).last().isEqualTo(SCORED);
        assertThat(chart.marks()).last().extracting(Mark::x).isNotEqualTo((double) MeasureChart.RIGHT);
    }

    @Test
    void everything_stays_inside_the_drawing() {
        for (var years : List.of(
                Map.of(2569, 0.0),
                Map.of(2569, -5.0, 2568, 5.0),
                Map.of(2500, 1e12, 2569, 1e-6),
                Map.of(2569, 85.0, 2570, 85.0))) {
            var chart = chart(years);
            assertThat(chart.marks()).allSatisfy(mark -> {
                assertThat(mark.x()).isBetween((double) MeasureChart.LEFT, (double) MeasureChart.RIGHT);
                assertThat(mark.y()).isBetween(0.0, (double) MeasureChart.BASE);
                assertThat(mark.labelY()).isBetween(8.0, (double) MeasureChart.HEIGHT);
            });
            assertThat(chart.levels())
                    .allSatisfy(level -> assertThat(level.labelY()).isBetween(0.0, (double) MeasureChart.HEIGHT));
        }
    }

    @Test
    void the_names_of_two_near_lines_do_not_cover_each_other() {
        var levels = chart(Map.of(2569, 500.0)).levels();

        assertThat(levels).extracting(Level::kind).containsExactly(Level.Kind.TARGET, Level.Kind.BENCHMARK);
        assertThat(Math.abs(levels.get(0).labelY() - levels.get(1).labelY())).isGreaterThanOrEqualTo(28 - 1e-9);
        assertThat(levels.get(0).labelY())
                .as("the higher value's name stays above")
                .isLessThan(levels.get(1).labelY());
    }

    @Test
    void long_numbers_of_many_years_are_named_at_both_ends_only() {
        var years = new TreeMap<Integer, Double>();
        for (int year = 2555; year <= 2569; year++) {
            years.put(year, 1_250_000.0 + year);
        }
        var chart = chart(years);

        assertThat(chart.marks().stream().filter(Mark::labelled).map(Mark::year))
                .containsExactly(new FiscalYear(2555), SCORED);
        assertThat(chart.ticks())
                .hasSizeLessThan(9)
                .last()
                .extracting(Tick::year)
                .isEqualTo(SCORED);
    }

    @Test
    void the_drawing_tells_its_content_in_words_too() {
        var html = html(measure("น้ำสะอาด", Map.of(2568, 1250.5, 2569, 86.2)), Language.THAI);

        assertThat(html)
                .contains("role=\"img\"")
                .contains("<title id=\"chart-0001-title\">กราฟผลรายปีของ น้ำสะอาด (ร้อยละ)</title>")
                .contains("2568: 1,250.5. 2569: 86.2.")
                .contains("เป้าหมาย: 85.")
                .contains("คู่เทียบ: 84.")
                .contains("<td class=\"number\">1,250.5</td>");
        assertThat(html(measure("น้ำสะอาด", Map.of(2569, 86.2)), Language.ENGLISH))
                .contains("target: 85.");
    }

    @Test
    void a_name_full_of_markup_stays_text() {
        assertThat(html(measure("</title><script>alert(1)</script>", Map.of(2569, 1.0)), Language.THAI))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    private static MeasureChart chart(Map<Integer, Double> years) {
        return MeasureChart.of(measure("ก", years), SCORED).orElseThrow();
    }

    private static Measure measure(String name, Map<Integer, Double> years) {
        var actuals = new TreeMap<FiscalYear, Double>();
        years.forEach((year, value) -> actuals.put(new FiscalYear(year), value));
        return new Measure(
                Optional.of("7.1.1"),
                name,
                "ร้อยละ",
                Measure.Direction.HIGHER,
                OptionalDouble.empty(),
                OptionalDouble.of(85),
                actuals,
                OptionalDouble.of(84),
                Optional.empty(),
                List.of());
    }

    private static String html(Measure measure, Language language) {
        var templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "templates");
        return new MeasureFragment(templates).of("7.1/0001", result(measure), SCORED, Words.in(language));
    }

    private static MeasureResult result(Measure measure) {
        var catalogue = Catalogues.get("pmqa-4.0");
        var answers = new Answers(
                "pmqa-4.0",
                new Answers.Organization("กรม", OrganizationType.DEPARTMENT),
                SCORED,
                Set.of("7"),
                Map.of(),
                Map.of(),
                Map.of("7.1", List.of(measure)),
                Map.of(),
                Map.of());
        assertThat(catalogue.categories(Category.Results.class)).isNotEmpty();
        return Scorer.score(catalogue, answers).categories().stream()
                .map(CategoryResult.Results.class::cast)
                .flatMap(category -> category.items().getFirst().measures().stream())
                .findFirst()
                .orElseThrow();
    }
}
