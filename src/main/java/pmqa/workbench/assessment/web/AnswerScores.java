package pmqa.workbench.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.LevelledResult;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.Comparison;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.scoring.MeasuredResult.Trend;
import pmqa.workbench.scoring.QuestionResult;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.Language;
import pmqa.workbench.site.Words;

/** What an answer does to scores, as the browser hears of it when the answer is saved. */
@Component
class AnswerScores {

    private final AssessmentAnswers answers;
    private final MeasureValues measures;
    private final MeasureFragment fragment;
    private final AssessmentFrames frames;

    AnswerScores(AssessmentAnswers answers, MeasureValues measures, MeasureFragment fragment, AssessmentFrames frames) {
        this.answers = answers;
        this.frames = frames;
        this.measures = measures;
        this.fragment = fragment;
    }

    /**
     * What is asked.
     *
     * @param rows the answers of the item, where they were read already
     */
    private record Asked(
            Assessment assessment,
            AssessmentFrames.Frame frame,
            String key,
            Optional<List<StoredAnswer>> rows,
            Language language) {

        Catalogue catalogue() {
            return Catalogues.get(frame.cycle().catalogueId());
        }
    }

    /** The members {@code item} and, for a measure, {@code measure}; none for answers that are not scored. */
    Map<String, Object> after(Assessment assessment, AnswerKey key, Language language) {
        return after(assessment, frames.of(assessment.id()), key, Optional.empty(), language);
    }

    /**
     * The same where whose it is was read already.
     *
     * @param rows every answer of the item to which the answer belongs, if they were read, too
     */
    Map<String, Object> after(
            Assessment assessment,
            AssessmentFrames.Frame frame,
            AnswerKey key,
            Optional<List<StoredAnswer>> rows,
            Language language) {
        Asked asked = new Asked(assessment, frame, key.key(), rows, language);
        return switch (key.kind()) {
            case CHECKPOINT, NOTE, EXPLANATION, RESULT, CONFORMANCE, RATING, ACHIEVEMENT -> scored(asked);
            case MEASURE -> measured(asked);
            case PROFILE, STATE -> Map.of();
        };
    }

    private Filled filled(Asked asked, String code) {
        return asked.rows()
                .map(rows -> answers.ofItem(asked.assessment(), asked.frame(), rows))
                .orElseGet(() -> answers.readItem(asked.assessment(), asked.frame(), code));
    }

    /** What the answer belongs to – an item with levels, a requirement, a question – with its score. */
    private Map<String, Object> scored(Asked asked) {
        String key = asked.key();
        Language language = asked.language();
        Optional<Question> question = RubricAnswers.question(asked.catalogue(), key);
        if (question.isPresent()) {
            String code = question.get().code();
            QuestionResult result = ItemScores.question(filled(asked, code), code);
            return item(code, Figures.score(result.rating()), result.because().in(language));
        }
        Optional<Category.Requirements> requirements = asked.catalogue()
                .categories(Category.Requirements.class)
                .filter(category -> category.requirements().stream()
                        .anyMatch(requirement -> requirement.code().equals(key)))
                .findFirst();
        if (requirements.isPresent()) {
            CategoryResult.Requirements result = ItemScores.requirements(
                    answers.read(asked.assessment(), asked.frame()),
                    requirements.get().code());
            return item(
                    result.code(),
                    result.met() + "/" + result.applicable(),
                    result.because().in(language));
        }
        String item = key.substring(0, key.indexOf('-'));
        return Map.of("item", levelled(ItemScores.of(filled(asked, item), item), language));
    }

    private static Map<String, Object> item(String code, String score, String because) {
        return Map.of("item", Map.of("code", code, "score", score, "because", because, "levels", Map.of()));
    }

    private static Map<String, Object> levelled(LevelledResult result, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", result.code());
        body.put("score", Figures.score(result.score()));
        body.put("because", result.because().in(language));
        Map<String, Object> levels = new LinkedHashMap<>();
        result.levels()
                .forEach(tally -> levels.put(
                        tally.level().code(),
                        Map.of(
                                "met",
                                tally.met(),
                                "of",
                                tally.of(),
                                "because",
                                tally.because().in(language))));
        body.put("levels", levels);
        return body;
    }

    private Map<String, Object> measured(Asked asked) {
        String key = asked.key();
        String item = key.substring(0, key.indexOf('/'));
        Filled filled = filled(asked, item);
        MeasuredResult result = ItemScores.measured(filled, item);
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("code", item);
        whole.put("score", Figures.score(result.score()));
        whole.put("because", result.because().in(asked.language()));
        whole.put("levels", Map.of());
        body.put("item", whole);
        Optional.ofNullable(MeasureValues.results(result, measures.of(filled)).get(key))
                .ifPresent(measure -> body.put("measure", told(filled, key, measure, asked.language())));
        return body;
    }

    private Map<String, Object> told(Filled filled, String key, MeasureResult measure, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("attainment", figure(measure.attainment()));
        body.put("score", figure(measure.score()));
        body.put("trend", measure.trend().map(Trend::code).orElse(""));
        body.put("comparison", measure.comparison().map(Comparison::code).orElse(""));
        body.put("because", measure.because().in(language));
        body.put("html", fragment.of(key, measure, filled.cycle().fiscalYear(), Words.in(language)));
        return body;
    }

    /** Two decimals; empty where there is none. */
    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? Figures.score(figure.getAsDouble()) : "";
    }
}
