package pmqa.workbench.assessment.web;

import java.util.Optional;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.site.Words;

/** Answers as people read them. */
public final class AnswerWords {

    private AnswerWords() {}

    /** A value in words. */
    public static String of(Catalogue catalogue, AnswerKey key, Optional<String> value, Words words) {
        String text = value.orElse("");
        return switch (key.kind()) {
            case CHECKPOINT -> ticked(text.equals("true"), words);
            case STATE -> ticked(!text.isEmpty(), words);
            case ACHIEVEMENT ->
                text.equals("true") || text.equals("false") ? ticked(text.equals("true"), words) : shown(text, words);
            case RATING -> shown(rating(catalogue, text, words), words);
            case CONFORMANCE ->
                ConformanceValues.stated(text)
                        .map(stated -> words.of(stated.status().title())
                                + (stated.reason().isEmpty() ? "" : ": " + stated.reason()))
                        .orElseGet(() -> shown(text, words));
            case NOTE, EXPLANATION, RESULT, PROFILE, MEASURE -> shown(text, words);
        };
    }

    /** Who changed an answer, and when. */
    public static String changed(StoredAnswer answer, String by, Words words) {
        return words.of("assessment.changedBy")
                .replace("{by}", by)
                .replace("{at}", ThaiDates.moment(answer.changedAt(), words.language()));
    }

    private static String ticked(boolean is, Words words) {
        return words.of(is ? "assessment.ticked" : "assessment.unticked");
    }

    private static String shown(String text, Words words) {
        return text.isEmpty() ? words.of("assessment.empty") : text;
    }

    private static String rating(Catalogue catalogue, String text, Words words) {
        return catalogue.ratingScale().stream()
                .filter(step -> text.equals(String.valueOf(step.value())))
                .map(step -> step.value() + " " + words.of(step.title()))
                .findFirst()
                .orElse(text);
    }
}
