package pmqa.workbench.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/** Fills in an assessment, sentence by sentence, for a test. A department and the year 2569 unless told otherwise. */
public final class Answering {

    private final Catalogue catalogue;
    private OrganizationType type = OrganizationType.DEPARTMENT;
    private int year = 2569;
    private final Set<String> categories = new HashSet<>();
    private final Map<String, Set<String>> met = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> notes = new HashMap<>();
    private final Map<String, Map<String, String>> explanations = new HashMap<>();
    private final Map<String, List<Measure>> measures = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> ratings = new LinkedHashMap<>();
    private final Map<String, Conformity> conformance = new LinkedHashMap<>();

    private Answering(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static Answering to(String catalogue) {
        return to(Catalogues.get(catalogue));
    }

    public static Answering to(Catalogue catalogue) {
        return new Answering(catalogue);
    }

    public Answering by(OrganizationType organizationType) {
        type = organizationType;
        return this;
    }

    public Answering in(int fiscalYear) {
        year = fiscalYear;
        return this;
    }

    /** Assesses these categories only. */
    public Answering covering(String... codes) {
        categories.addAll(List.of(codes));
        return this;
    }

    /** Ticks boxes of an item, one by one. */
    public Answering met(String item, String... codes) {
        met.computeIfAbsent(item, _ -> new LinkedHashSet<>()).addAll(List.of(codes));
        return this;
    }

    /** Ticks every box of an item's level that applies. */
    public Answering complete(String item, String... levels) {
        levelItem(item).levels().stream()
                .filter(level -> List.of(levels).contains(level.level().code()))
                .flatMap(level -> level.applicableTo(type).stream())
                .map(Checkpoint::code)
                .forEach(code -> met(item, code));
        return this;
    }

    /** Ticks every box of every item that applies. */
    public Answering completeAll() {
        catalogue.levelItems().forEach(item -> complete(item.code(), "basic", "advance", "significance"));
        return this;
    }

    public Answering note(String item, String checkpoint, String note) {
        met.computeIfAbsent(item, _ -> new LinkedHashSet<>());
        notes.computeIfAbsent(item, _ -> new HashMap<>()).put(checkpoint, note);
        return this;
    }

    public Answering explained(String item, String level, String explanation) {
        met.computeIfAbsent(item, _ -> new LinkedHashSet<>());
        explanations.computeIfAbsent(item, _ -> new HashMap<>()).put(level, explanation);
        return this;
    }

    public Answering measure(String item, Measuring measure) {
        measures.computeIfAbsent(item, _ -> new ArrayList<>()).add(measure.measure(year));
        return this;
    }

    /** Rates sub-criteria in order: {@code rated("1.1-1", "A", 5, 4, 4)}. */
    public Answering rated(String question, String prefix, int... given) {
        for (int i = 0; i < given.length; i++) {
            ratings.computeIfAbsent(question, _ -> new HashMap<>()).put(prefix + (i + 1), given[i]);
        }
        return this;
    }

    public Answering status(Conformity.Status status, String... requirements) {
        for (String requirement : requirements) {
            conformance.put(
                    requirement,
                    new Conformity(
                            status,
                            status == Conformity.Status.NOT_APPLICABLE
                                    ? Optional.of("ไม่อยู่ในภารกิจ")
                                    : Optional.empty(),
                            Optional.empty()));
        }
        return this;
    }

    public Answers answers() {
        Map<String, ItemResponse> responses = new LinkedHashMap<>();
        met.forEach((item, codes) -> responses.put(
                item,
                new ItemResponse(
                        codes, notes.getOrDefault(item, Map.of()), explanations.getOrDefault(item, Map.of()))));
        Map<String, QuestionRatings> byQuestion = new LinkedHashMap<>();
        ratings.forEach((question, given) -> byQuestion.put(question, new QuestionRatings(given)));
        return new Answers(
                catalogue.id(),
                new Answers.Organization("หน่วยงานตัวอย่าง", type),
                new FiscalYear(year),
                categories,
                Map.of(),
                responses,
                measures,
                byQuestion,
                conformance);
    }

    public ScoreSheet score() {
        return Scorer.score(catalogue, answers());
    }

    /** The numbers of {@link #score()}. */
    public FlatSheet flat() {
        return FlatSheet.of(score());
    }

    private LevelItem levelItem(String code) {
        return catalogue
                .levelItems()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
