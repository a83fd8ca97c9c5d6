package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Threshold;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;

/**
 * A rating that follows from what was done, by the thresholds of the descriptors.
 *
 * @param rating the highest rating all of whose conditions are fulfilled, or the lowest rating of the scale
 * @param descriptor the criteria's wording for that rating
 * @param because what was counted, and whether a number was inferred from a word
 */
public record RatingProposal(int rating, String descriptor, LocalizedText because) {

    /** The proposal for one sub-criterion; none where its descriptors cannot be counted. */
    public static Optional<RatingProposal> propose(Question question, Criterion criterion, Achievement done) {
        if (criterion.thresholds().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble percent = percent(question, criterion, done);
        Optional<Threshold> highest = criterion.thresholds().stream()
                .filter(threshold -> isFulfilled(threshold, done, percent))
                .reduce((lower, higher) -> higher.rating() > lower.rating() ? higher : lower);
        int rating =
                highest.map(Threshold::rating).orElse(criterion.descriptors().firstKey());
        LocalizedText counted = counted(question, criterion, done, percent);
        LocalizedText because = highest.filter(Threshold::inferred).isPresent()
                ? counted.then(LocalizedText.of(
                        " (จำนวนนี้เป็นการตีความถ้อยคำของเกณฑ์)",
                        " (the number is an inference from the criteria's words)"))
                : counted;
        return Optional.of(new RatingProposal(rating, criterion.descriptors().getOrDefault(rating, ""), because));
    }

    private static boolean isFulfilled(Threshold threshold, Achievement done, OptionalDouble percent) {
        return threshold
                        .issues()
                        .map(range -> done.issues().size() >= range.from())
                        .orElse(true)
                && threshold
                        .steps()
                        .map(range -> done.steps().size() >= range.from())
                        .orElse(true)
                && threshold
                        .percent()
                        .map(range -> percent.isPresent() && Figures.reaches(percent.getAsDouble(), range.from()))
                        .orElse(true)
                && done.steps().containsAll(threshold.included());
    }

    /** The percentage entered, else the share of the things that it is of, where these can be ticked. */
    private static OptionalDouble percent(Question question, Criterion criterion, Achievement done) {
        if (done.percent().isPresent()) {
            return done.percent();
        }
        return switch (criterion.percentOf().orElse("")) {
            case "issues" ->
                share(done.issues().size(), question.head().issues().size());
            case "steps", "stages" ->
                share(done.steps().size(), criterion.steps().size());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble share(int done, int of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * done / of);
    }

    private static LocalizedText counted(
            Question question, Criterion criterion, Achievement done, OptionalDouble percent) {
        int issues = question.head().issues().size();
        int steps = criterion.steps().size();
        List<LocalizedText> parts = new ArrayList<>();
        if (criterion.thresholds().stream()
                .anyMatch(threshold -> threshold.issues().isPresent())) {
            parts.add(LocalizedText.of(
                    done.issues().size() + " จาก " + issues + " ประเด็น",
                    done.issues().size() + " of " + issues + " issues"));
        }
        if (criterion.thresholds().stream()
                .anyMatch(threshold ->
                        threshold.steps().isPresent() || !threshold.included().isEmpty())) {
            parts.add(LocalizedText.of(
                    done.steps().size() + " จาก " + steps + " ขั้นตอน",
                    done.steps().size() + " of " + steps + " steps"));
        }
        percent.ifPresent(value -> parts.add(LocalizedText.same(Figures.shown(value, 0) + "%")));
        return parts.stream()
                .reduce((first, next) -> first.then(LocalizedText.same(", ")).then(next))
                .orElse(LocalizedText.of("ยังไม่ได้กรอกร้อยละ", "no percentage entered yet"));
    }
}
