package pmqa.workbench.assessment;

import java.util.Set;
import java.util.stream.Stream;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.QuestionRatings;

/**
 * What an agency claims, claim by claim, by every kind of criteria: a box that is met, a sub-criterion rated above its lowest rating, a requirement
 * that is met or partly met, a measure with a figure for the year. What counts as a claim is this program's own reading: the sources define no
 * such signal.
 */
final class Claims {

    private final Filled filled;
    private final Set<String> cited;

    /**
     * Of an assessment.
     *
     * @param cited subjects of the assessment for which anything is cited
     */
    Claims(Filled filled, Set<String> cited) {
        this.filled = filled;
        this.cited = Set.copyOf(cited);
    }

    /**
     * Something that is claimed.
     *
     * @param explained whether it has words of its own, or those of the whole to which it belongs
     * @param pinned whether evidence is cited for it, or for that whole
     */
    record Claim(boolean explained, boolean pinned) {}

    /**
     * A part of an assessment that has a page or a place on one: item, question or requirement.
     *
     * @param path of the place, behind the assessment's own
     */
    record Part(String category, String code, String path, Stream<Claim> claims) {}

    /** In the order of the catalogue, those without a claim included. */
    Stream<Part> parts() {
        return filled.catalogue().categories().stream()
                .filter(category -> filled.answers().covers(category.code()))
                .flatMap(this::parts);
    }

    private Stream<Part> parts(Category category) {
        return switch (category) {
            case Category.Profile _ -> Stream.empty();
            case Category.Process process ->
                process.items().stream()
                        .map(item -> part(category, item.code(), "/items/" + item.code(), levels(item)));
            case Category.Results results ->
                results.items().stream()
                        .map(item -> part(category, item.code(), "/results/" + item.code(), measures(item)));
            case Category.Rubric rubric ->
                rubric.items().stream()
                        .flatMap(item -> item.questions().stream())
                        .filter(question -> !(question instanceof Question.TitleOnly))
                        .map(question ->
                                part(category, question.code(), "/questions/" + question.code(), ratings(question)));
            case Category.Requirements requirements ->
                requirements.requirements().stream()
                        .map(requirement -> part(
                                category,
                                requirement.code(),
                                "/requirements/" + category.code() + "#" + requirement.code(),
                                requirement(requirement)));
        };
    }

    private static Part part(Category category, String code, String path, Stream<Claim> claims) {
        return new Part(category.code(), code, path, claims);
    }

    /** The explanation and the evidence of a level stand behind every box of it. */
    private Stream<Claim> levels(LevelItem item) {
        return item.levels().stream().flatMap(level -> boxes(item, level));
    }

    private Stream<Claim> boxes(LevelItem item, ItemLevel level) {
        String whole = item.code() + "-" + level.level().code();
        return level.applicableTo(filled.organization().type()).stream()
                .map(item::key)
                .filter(filled::isMet)
                .map(box -> new Claim(
                        has(AnswerKind.EXPLANATION, whole) || has(AnswerKind.NOTE, box),
                        isCited(AnswerKind.EXPLANATION, whole) || isCited(AnswerKind.CHECKPOINT, box)));
    }

    /** The explanation and the evidence of a question stand behind each of its ratings. */
    private Stream<Claim> ratings(Question question) {
        QuestionRatings given = filled.answers().ratings().getOrDefault(question.code(), QuestionRatings.NONE);
        return question.criteria()
                .filter(criterion -> isClaim(given, criterion))
                .map(criterion -> {
                    String key = RubricAnswers.key(question, criterion);
                    return new Claim(
                            has(AnswerKind.EXPLANATION, question.code()) || has(AnswerKind.NOTE, key),
                            isCited(AnswerKind.EXPLANATION, question.code()) || isCited(AnswerKind.RATING, key));
                });
    }

    private static boolean isClaim(QuestionRatings given, Criterion criterion) {
        Integer rating = given.byCriterion().get(criterion.code());
        return rating != null && rating > criterion.descriptors().firstKey();
    }

    private Stream<Claim> requirement(Requirement requirement) {
        Conformity given = filled.answers().conformance().get(requirement.code());
        return given == null || !(given.status() == Status.MET || given.status() == Status.PARTIAL)
                ? Stream.empty()
                : Stream.of(new Claim(
                        given.explanation().isPresent(),
                        isCited(AnswerKind.CONFORMANCE, requirement.code())
                                || isCited(AnswerKind.EXPLANATION, requirement.code())));
    }

    /** A figure is explained by where it comes from. */
    private Stream<Claim> measures(MeasureItem item) {
        return filled.rows().values().stream()
                .filter(row -> row.key().kind() == AnswerKind.MEASURE
                        && MeasureValues.itemOf(row.key().key()).equals(item.code()))
                .flatMap(row -> MeasureValues.kept(filled.catalogue(), row).stream()
                        .filter(this::hasFigure)
                        .map(measure -> new Claim(
                                measure.source().isPresent(),
                                cited.contains(row.key().subject()))));
    }

    private boolean hasFigure(Measure measure) {
        return measure.actual(filled.cycle().fiscalYear()).isPresent();
    }

    private boolean has(AnswerKind kind, String key) {
        return !filled.text(kind, key).isBlank();
    }

    private boolean isCited(AnswerKind kind, String key) {
        return cited.contains(new AnswerKey(kind, key).subject());
    }
}
