package pmqa.workbench.assessment.web;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;

/**
 * A measure on its page: a form for those who may answer, facts for those who may read.
 *
 * @param key item, slash, id
 * @param type the catalogue's type; none for a measure of the agency's own
 * @param fields what the form shows
 * @param kept what is kept; none where nothing is, or it was removed
 * @param version 0 where nothing is kept yet
 * @param unconfirmed carried over from last year and not confirmed yet
 * @param view the result of what is kept; none where nothing is
 * @param lastYear how it stood a year ago
 * @param years the years that are asked for, oldest first
 * @param attempt a form that was sent and could not be saved
 */
public record MeasureCard(
        String key,
        Optional<MeasureType> type,
        MeasureFields fields,
        Optional<MeasureFields> kept,
        long version,
        boolean unconfirmed,
        Optional<MeasureView> view,
        Optional<LastYear> lastYear,
        List<FiscalYear> years,
        Optional<MeasureAttempt> attempt) {

    public MeasureCard {
        years = List.copyOf(years);
    }

    /** Last year's target, result and points, as far as there are any. */
    public record LastYear(String target, String actual, String score) {}

    /** For the ids of elements. */
    public String id() {
        return key.substring(key.indexOf('/') + 1);
    }

    /** The first problem with a field, given by its JSON pointer. */
    public Optional<Problem> problem(String place) {
        return attempt.stream()
                .flatMap(sent -> sent.problems().stream())
                .filter(problem -> problem.place().equals(place))
                .findFirst();
    }

    public List<Problem> problems() {
        return attempt.map(MeasureAttempt::problems).orElse(List.of());
    }

    public boolean asksRemoval() {
        return attempt.filter(MeasureAttempt::asksRemoval).isPresent();
    }

    /** Who saved something else meanwhile, in words. */
    public Optional<String> overtakenBy() {
        return attempt.flatMap(MeasureAttempt::overtakenBy);
    }
}
