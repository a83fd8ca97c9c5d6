package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Overruling;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Catalogue.RatingStep;
import pmqa.workbench.catalogue.Catalogue.RubricDimension;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Threshold;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.scoring.RatingProposal;
import pmqa.workbench.shared.LocalizedText;

/**
 * What the page of a rubric question shows.
 *
 * @param present with what was typed, where a form could not be saved
 * @param kept what is stored, from which proposals follow
 * @param lastYear the same question a year ago, if there was one
 * @param editable whether the person may answer now
 * @param previous code of the question before this one
 * @param next code of the question after this one
 */
public record QuestionPage(
        Filled present,
        Filled kept,
        Optional<Filled> lastYear,
        Question question,
        QuestionResult result,
        List<Owner> owners,
        boolean editable,
        boolean seesTrail,
        Optional<String> previous,
        Optional<String> next) {

    public QuestionPage {
        owners = List.copyOf(owners);
    }

    /** The sub-criteria of a dimension; those of a question about facts have none. */
    public record Group(Optional<RubricDimension> dimension, List<Criterion> criteria) {}

    public List<Group> groups() {
        return switch (question) {
            case Question.How how ->
                present.catalogue().rubricDimensions().stream()
                        .filter(dimension -> how.dimensions().containsKey(dimension.code()))
                        .map(dimension -> new Group(
                                Optional.of(dimension), how.dimensions().getOrDefault(dimension.code(), List.of())))
                        .toList();
            case Question.What what -> List.of(new Group(Optional.empty(), what.aspects()));
            case Question.TitleOnly _ -> List.of();
        };
    }

    public List<Criterion> criteria() {
        return question.criteria().toList();
    }

    /** The name of a step of the scale. */
    public LocalizedText step(int rating) {
        return present.catalogue().ratingScale().stream()
                .filter(step -> step.value() == rating)
                .map(RatingStep::title)
                .findFirst()
                .orElseThrow();
    }

    public double full() {
        return present.catalogue().ratingScale().getLast().value();
    }

    public String key(Criterion criterion) {
        return RubricAnswers.key(question, criterion);
    }

    public String issueKey(Criterion criterion, int position) {
        return RubricAnswers.issueKey(question, criterion, position);
    }

    public String stepKey(Criterion criterion, int position) {
        return RubricAnswers.stepKey(question, criterion, position);
    }

    public String percentKey(Criterion criterion) {
        return RubricAnswers.percentKey(question, criterion);
    }

    /** Whether the descriptors count the question's issues. */
    public boolean asksIssues(Criterion criterion) {
        return !question.head().issues().isEmpty()
                && (criterion.thresholds().stream().map(Threshold::issues).anyMatch(Optional::isPresent)
                        || isPercentOf(criterion, "issues"));
    }

    /** Whether the descriptors count steps. */
    public boolean asksSteps(Criterion criterion) {
        return !criterion.steps().isEmpty()
                && (criterion.thresholds().stream()
                                .anyMatch(threshold -> threshold.steps().isPresent()
                                        || !threshold.included().isEmpty())
                        || isPercentOf(criterion, "steps")
                        || isPercentOf(criterion, "stages"));
    }

    /** Whether a percentage must be entered, because nothing that can be ticked gives it. */
    public boolean asksPercent(Criterion criterion) {
        boolean counted = (isPercentOf(criterion, "issues") && asksIssues(criterion))
                || ((isPercentOf(criterion, "steps") || isPercentOf(criterion, "stages")) && asksSteps(criterion));
        return criterion.percentOf().isPresent() && !counted;
    }

    private static boolean isPercentOf(Criterion criterion, String what) {
        return criterion.percentOf().filter(what::equals).isPresent();
    }

    public boolean asksAnything(Criterion criterion) {
        return asksIssues(criterion) || asksSteps(criterion) || asksPercent(criterion);
    }

    public boolean isTicked(String key) {
        return present.text(AnswerKind.ACHIEVEMENT, key).equals("true");
    }

    public Optional<Integer> rating(Criterion criterion) {
        return rating(present, criterion);
    }

    public Optional<Integer> ratingLastYear(Criterion criterion) {
        return lastYear.flatMap(filled -> rating(filled, criterion));
    }

    private Optional<Integer> rating(Filled filled, Criterion criterion) {
        return Optional.of(filled.text(AnswerKind.RATING, key(criterion)))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
    }

    public boolean isRated(Criterion criterion, int rating) {
        return rating(criterion).filter(given -> given == rating).isPresent();
    }

    /** The rating that follows from what was ticked; none as long as nothing was. */
    public Optional<RatingProposal> proposal(Criterion criterion) {
        return Overruling.proposal(kept.rows(), question, criterion);
    }

    /** Whether the rating is another than the proposed one. */
    public boolean isOverruled(Criterion criterion) {
        return rating(criterion).isPresent()
                && proposal(criterion)
                        .filter(proposal -> !isRated(criterion, proposal.rating()))
                        .isPresent();
    }

    public String remark(Criterion criterion) {
        return present.text(AnswerKind.NOTE, key(criterion));
    }

    public String explanation() {
        return present.text(AnswerKind.EXPLANATION, question.code());
    }

    public String explanationLastYear() {
        return lastYear.map(filled -> filled.text(AnswerKind.EXPLANATION, question.code()))
                .orElse("");
    }

    public boolean isUnconfirmed(AnswerKind kind, String key) {
        return present.row(kind, key).filter(StoredAnswer::unconfirmed).isPresent();
    }

    public boolean hasUnconfirmed() {
        return present.rows().values().stream().anyMatch(StoredAnswer::unconfirmed);
    }

    public boolean isCompleted() {
        return present.text(AnswerKind.STATE, question.code()).equals("completed");
    }

    public Map<String, Double> profileLastYear() {
        return lastYear.map(
                        filled -> ItemScores.question(filled, question.code()).dimensions())
                .orElse(Map.of());
    }

    /**
     * What a rating says: the strength that its descriptor states, and the opportunity that the next descriptor is.
     *
     * @param met what is met, in the words of the descriptor; empty at the lowest rating and where nothing is rated
     * @param next the next rating that has a descriptor; none at the highest
     */
    public record Reading(Criterion criterion, Optional<Integer> rating, String met, Optional<Integer> next) {

        /** What the next rating asks for. */
        public String asked() {
            return next.map(rating -> criterion.descriptors().getOrDefault(rating, ""))
                    .orElse("");
        }
    }

    public List<Reading> readings() {
        return criteria().stream().map(this::reading).toList();
    }

    private Reading reading(Criterion criterion) {
        Optional<Integer> rating = rating(criterion);
        int lowest = criterion.descriptors().firstKey();
        return new Reading(
                criterion,
                rating,
                rating.filter(given -> given > lowest)
                        .map(given -> criterion.descriptors().getOrDefault(given, ""))
                        .orElse(""),
                criterion.descriptors().keySet().stream()
                        .filter(candidate -> candidate > rating.orElse(lowest))
                        .findFirst());
    }
}
