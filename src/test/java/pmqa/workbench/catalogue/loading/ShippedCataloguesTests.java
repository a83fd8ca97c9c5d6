package pmqa.workbench.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Question;

/** What the sources of the four catalogues hold, counted. */
class ShippedCataloguesTests {

    static final List<String> ids = Catalogues.IDS;

    @ParameterizedTest
    @FieldSource("ids")
    void everyShippedCatalogueLoadsUnderItsOwnId(String id) {
        assertThat(Catalogues.get(id).id()).isEqualTo(id);
    }

    @Test
    void pmqa40HasThreeHundredAndNineteenCheckpointsByCode() {
        var byPrefix = Catalogues.get("pmqa-4.0")
                .levelItems()
                .flatMap(LevelItem::checkpoints)
                .collect(Collectors.groupingBy(box -> box.code().replaceAll("\\d", ""), Collectors.counting()));

        assertThat(byPrefix)
                .containsOnly(
                        java.util.Map.entry("B", 80L),
                        java.util.Map.entry("RB", 41L),
                        java.util.Map.entry("A", 69L),
                        java.util.Map.entry("RA", 32L),
                        java.util.Map.entry("S", 55L),
                        java.util.Map.entry("RS", 42L));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1,7/7/5", "1.2,8/6/3", "1.3,5/4/3", "1.4,4/5/4", "2.1,6/4/4", "2.2,4/2/2", "2.3,4/3/6", "2.4,6/5/3",
        "3.1,5/5/5", "3.2,4/3/4", "3.3,4/4/5", "3.4,4/5/4", "4.1,6/3/5", "4.2,4/3/3", "4.3,4/3/4", "4.4,5/4/3",
        "5.1,9/6/5", "5.2,5/5/3", "5.3,3/4/4", "5.4,5/5/5", "6.1,6/4/6", "6.2,4/3/5", "6.3,5/4/3", "6.4,4/4/3"
    })
    void pmqa40HasTheCountsOfTheForm(String item, String counts) {
        assertThat(counts("pmqa-4.0", item)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"1.1,3/1/1", "1.2,3/3/3", "1.3,3/2/1", "1.4,4/2/2"})
    void form1HasTheCountsOfTheEarlierForm(String item, String counts) {
        assertThat(counts("pmqa-4.0-form1", item)).isEqualTo(counts);
    }

    @Test
    void onlyTwoCheckpointsAreForProvincesOnly() {
        assertThat(Catalogues.get("pmqa-4.0")
                        .levelItems()
                        .flatMap(item -> item.checkpoints()
                                .filter(box -> !box.onlyFor().isEmpty())
                                .map(item::key)))
                .containsExactly("2.3-S4", "2.4-A4");
    }

    @Test
    void codesBeginningWithRAreResultCheckpoints() {
        assertThat(Catalogues.get("pmqa-4.0").levelItems().flatMap(LevelItem::checkpoints))
                .allMatch(box -> box.code().startsWith("R") == (box.kind() == Checkpoint.Kind.RESULT));
    }

    @Test
    void categorySevenHasTwentySevenMeasureTypesOfWhichElevenAreStarred() {
        List<MeasureItem> items = Catalogues.get("pmqa-4.0").measureItems().toList();

        assertThat(items.stream().map(item -> item.measureTypes().size())).containsExactly(5, 5, 5, 5, 2, 5);
        assertThat(items.stream()
                        .map(item -> item.measureTypes().stream()
                                .filter(MeasureType::required)
                                .count()))
                .containsExactly(2L, 2L, 2L, 2L, 1L, 2L);
    }

    @Test
    void theProfileOfPmqa40HasThirteenTopics() {
        assertThat(Catalogues.get("pmqa-4.0")
                        .categories(Category.Profile.class)
                        .flatMap(profile -> profile.topics().stream()))
                .hasSize(13);
    }

    @Test
    void eightDimensionsSayWhatEachLevelMeans() {
        Catalogue catalogue = Catalogues.get("pmqa-4.0");
        assertThat(catalogue.dimensions()).hasSize(8);
        assertThat(catalogue.dimensions())
                .allSatisfy(dimension ->
                        assertThat(dimension.byLevel()).containsOnlyKeys("basic", "advance", "significance"));
    }

    @Test
    void theFundamentalLevelHasThirtyNineRequirementsAndSixMeasures() {
        Catalogue catalogue = Catalogues.get("pmqa-fl-province");
        assertThat(catalogue
                        .categories(Category.Requirements.class)
                        .map(category ->
                                category.code() + category.requirements().size()))
                .containsExactly("LD7", "SP7", "CS7", "IT7", "HR5", "PM6");
        assertThat(catalogue.measureItems().flatMap(item -> item.measureTypes().stream()))
                .hasSize(6);
    }

    @Test
    void pmqa2551HasItsQuestionsAndSaysWhichHaveNoRubric() {
        Catalogue catalogue = Catalogues.get("pmqa-2551");
        assertThat(catalogue.questions().filter(Question.What.class::isInstance).map(Question::code))
                .containsExactly("1.1-5", "1.2-9", "4.1-4");
        assertThat(catalogue
                        .questions()
                        .filter(Question.TitleOnly.class::isInstance)
                        .map(Question::code))
                .containsExactly("4.2-6", "4.2-7", "4.2-8", "4.2-9", "4.2-10");
        assertThat(catalogue
                        .questions()
                        .filter(Question.How.class::isInstance)
                        .filter(question -> question.criteria().count() == 12))
                .hasSize(14);
        assertThat(catalogue
                        .questions()
                        .filter(question -> question.criteria().count() == 3)
                        .filter(Question.How.class::isInstance)
                        .map(Question::code))
                .containsExactly("4.1-5");
    }

    private static String counts(String catalogue, String item) {
        return Catalogues.get(catalogue)
                .levelItems()
                .filter(candidate -> candidate.code().equals(item))
                .flatMap(candidate -> candidate.levels().stream())
                .map(level -> Integer.toString(level.checkpoints().size()))
                .collect(Collectors.joining("/"));
    }
}
