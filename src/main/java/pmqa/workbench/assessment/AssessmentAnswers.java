package pmqa.workbench.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;

/** Reads an assessment whole: its catalogue, its rows, and the same as answers that the scorer takes. */
@Component
public class AssessmentAnswers {

    private final StoredAnswers stored;
    private final MeasureValues measures;
    private final AssessmentFrames frames;

    AssessmentAnswers(StoredAnswers stored, MeasureValues measures, AssessmentFrames frames) {
        this.stored = stored;
        this.measures = measures;
        this.frames = frames;
    }

    /**
     * An assessment with everything that was answered.
     *
     * @param cycle without its phases
     * @param rows every stored answer by its key
     */
    public record Filled(
            Assessment assessment,
            Cycle cycle,
            Organization organization,
            Catalogue catalogue,
            Map<AnswerKey, StoredAnswer> rows,
            Answers answers) {

        /** The sheet that follows from the answers; recomputed each time, nothing is kept. */
        public ScoreSheet score() {
            return Scorer.score(catalogue, answers);
        }

        /** What that sheet says of one category; nothing if the assessment does not cover it. */
        public Optional<CategoryResult> score(Category category) {
            return Scorer.score(catalogue, answers, category.code());
        }

        /** The assessment in the JSON shape of an assessment file, as a submission would keep it now. */
        public Value.Obj document() {
            return AssessmentDocument.of(this);
        }

        public Optional<StoredAnswer> row(AnswerKind kind, String key) {
            return Optional.ofNullable(rows.get(new AnswerKey(kind, key)));
        }

        public String text(AnswerKind kind, String key) {
            return row(kind, key).flatMap(StoredAnswer::value).orElse("");
        }

        public long version(AnswerKind kind, String key) {
            return row(kind, key).map(StoredAnswer::version).orElse(0L);
        }

        public boolean isMet(String checkpoint) {
            return text(AnswerKind.CHECKPOINT, checkpoint).equals("true");
        }
    }

    /** Everything that was answered. */
    public Filled read(Assessment assessment) {
        return filled(assessment, stored.all(assessment.id()));
    }

    /** The same with the answers of one item only: enough to show and score that item. */
    public Filled readItem(Assessment assessment, String item) {
        return filled(assessment, stored.ofItem(assessment.id(), item));
    }

    /** The same where whose it is was read already. */
    public Filled read(Assessment assessment, AssessmentFrames.Frame frame) {
        return filled(assessment, frame, stored.all(assessment.id()));
    }

    /** The same for one item. */
    public Filled readItem(Assessment assessment, AssessmentFrames.Frame frame, String item) {
        return filled(assessment, frame, stored.ofItem(assessment.id(), item));
    }

    /** The same where the item's answers were read already. */
    public Filled ofItem(Assessment assessment, AssessmentFrames.Frame frame, List<StoredAnswer> rows) {
        return filled(assessment, frame, rows);
    }

    /**
     * Stored answers of some kinds in the order of kind and key, cleared ones included; a new answer does not disturb that order.
     *
     * @param after the last answer of the page before; none for the first page
     */
    public List<StoredAnswer> after(UUID assessment, Set<AnswerKind> kinds, Optional<AnswerKey> after, int limit) {
        return stored.after(assessment, kinds, after, limit);
    }

    /** One answer, if anybody ever gave it. */
    public Optional<StoredAnswer> find(UUID assessment, AnswerKey key) {
        return stored.find(assessment, key);
    }

    private Filled filled(Assessment assessment, List<StoredAnswer> list) {
        return filled(assessment, frames.of(assessment.id()), list);
    }

    Filled filled(Assessment assessment, AssessmentFrames.Frame frame, List<StoredAnswer> list) {
        Catalogue catalogue = Catalogues.get(frame.cycle().catalogueId());
        Map<AnswerKey, StoredAnswer> rows = new LinkedHashMap<>();
        list.forEach(row -> rows.put(row.key(), row));
        Answers answers = new Answers(
                catalogue.id(),
                new Answers.Organization(
                        frame.organization().nameTh(), frame.organization().type()),
                frame.cycle().fiscalYear(),
                Set.copyOf(assessment.categories()),
                profile(rows),
                responses(catalogue, rows),
                MeasureValues.byItem(measures.of(catalogue, rows)),
                RubricAnswers.of(catalogue, rows),
                ConformanceValues.of(catalogue, rows));
        return new Filled(assessment, frame.cycle(), frame.organization(), catalogue, rows, answers);
    }

    private static Map<String, String> profile(Map<AnswerKey, StoredAnswer> rows) {
        Map<String, String> profile = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (key.kind() == AnswerKind.PROFILE) {
                row.value().filter(text -> !text.isBlank()).ifPresent(text -> profile.put(key.key(), text));
            }
        });
        return profile;
    }

    private static Map<String, ItemResponse> responses(Catalogue catalogue, Map<AnswerKey, StoredAnswer> rows) {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        catalogue
                .levelItems()
                .filter(item -> rows.keySet().stream().anyMatch(row -> ItemProgress.belongs(row.key(), item.code())))
                .forEach(item -> response(item, rows).ifPresent(given -> responses.put(item.code(), given)));
        return responses;
    }

    private static Optional<ItemResponse> response(LevelItem item, Map<AnswerKey, StoredAnswer> rows) {
        Set<String> met = new HashSet<>();
        Map<String, String> notes = new HashMap<>();
        Map<String, String> explanations = new HashMap<>();
        Map<String, String> results = new HashMap<>();
        boolean[] answered = {isConfirmed(rows.get(new AnswerKey(AnswerKind.STATE, item.code())))};
        item.checkpoints().forEach(box -> {
            StoredAnswer tick = rows.get(new AnswerKey(AnswerKind.CHECKPOINT, item.key(box)));
            answered[0] |= isConfirmed(tick);
            if (tick != null && tick.value().filter("true"::equals).isPresent()) {
                met.add(box.code());
            }
            text(rows, AnswerKind.NOTE, item.key(box)).ifPresent(note -> notes.put(box.code(), note));
        });
        item.levels()
                .forEach(level -> text(
                                rows,
                                AnswerKind.EXPLANATION,
                                item.code() + "-" + level.level().code())
                        .ifPresent(explanation -> explanations.put(level.level().code(), explanation)));
        item.levels()
                .forEach(level -> text(
                                rows,
                                AnswerKind.RESULT,
                                item.code() + "-" + level.level().code())
                        .ifPresent(result -> results.put(level.level().code(), result)));
        return answered[0] || !met.isEmpty() || !notes.isEmpty() || !explanations.isEmpty() || !results.isEmpty()
                ? Optional.of(new ItemResponse(met, notes, explanations, results))
                : Optional.empty();
    }

    private static boolean isConfirmed(@org.jspecify.annotations.Nullable StoredAnswer row) {
        return row != null && !row.unconfirmed();
    }

    private static Optional<String> text(Map<AnswerKey, StoredAnswer> rows, AnswerKind kind, String key) {
        return Optional.ofNullable(rows.get(new AnswerKey(kind, key)))
                .flatMap(StoredAnswer::value)
                .filter(text -> !text.isBlank());
    }
}
