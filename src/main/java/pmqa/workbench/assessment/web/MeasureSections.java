package pmqa.workbench.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.assessment.web.ResultsPage.Section;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.FiscalYear;

/**
 * Puts the cards of an item's page together: what is kept, an empty card for each required type without a measure, one that somebody
 * asked for, and what somebody sent that could not be saved.
 */
final class MeasureSections {

    /** This year and the three before. */
    private static final int USUAL_YEARS = 4;

    private final Filled present;
    private final MeasureItem item;
    private final SortedMap<String, Measure> kept;
    private final Map<String, MeasureResult> results;
    private final Map<String, MeasureResult> lastYears;
    private final Wanted wanted;

    MeasureSections(
            Filled present,
            MeasureItem item,
            SortedMap<String, Measure> kept,
            Map<String, MeasureResult> results,
            Map<String, MeasureResult> lastYears,
            Wanted wanted) {
        this.present = present;
        this.item = item;
        this.kept = kept;
        this.results = results;
        this.lastYears = lastYears;
        this.wanted = wanted;
    }

    /**
     * What a request asks for beyond what is kept.
     *
     * @param added an empty card
     * @param attempt a form that was sent and could not be saved
     * @param earlier years beyond the usual ones
     */
    record Wanted(Optional<Added> added, Optional<MeasureAttempt> attempt, int earlier) {}

    /**
     * An empty card.
     *
     * @param section code of a measure type, or {@link ResultsPage#OWN}
     * @param key the key that the measure will have
     */
    record Added(String section, String key) {}

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        item.measureTypes().forEach(type -> sections.add(new Section(Optional.of(type), cards(Optional.of(type)))));
        sections.add(new Section(Optional.empty(), cards(Optional.empty())));
        return sections;
    }

    private List<MeasureCard> cards(Optional<MeasureType> type) {
        String code = type.map(MeasureType::code).orElse("");
        List<String> keys = new ArrayList<>();
        kept.forEach((key, measure) -> {
            if (measure.type().orElse("").equals(code)) {
                keys.add(key);
            }
        });
        type.map(this::firstKey)
                .filter(keys::contains)
                .ifPresent(first -> keys.sort(Comparator.comparingInt(key -> key.equals(first) ? 0 : 1)));
        wanted.attempt()
                .filter(sent -> sent.fields().type().equals(code))
                .map(MeasureAttempt::key)
                .filter(key -> !keys.contains(key))
                .ifPresent(keys::add);
        if (keys.isEmpty()) {
            type.filter(MeasureType::required).map(this::firstKey).ifPresent(keys::add);
        }
        wanted.added()
                .filter(added ->
                        added.section().equals(type.map(MeasureType::code).orElse(ResultsPage.OWN)))
                .map(Added::key)
                .filter(key -> !kept.containsKey(key))
                .ifPresent(keys::add);
        return keys.stream().map(key -> card(key, type)).toList();
    }

    /** The same for everybody, so that two people who begin the same required measure meet in one and not in two. */
    private String firstKey(MeasureType type) {
        return item.code() + "/" + UUID.nameUUIDFromBytes(type.code().getBytes(StandardCharsets.UTF_8));
    }

    private MeasureCard card(String key, Optional<MeasureType> type) {
        Optional<MeasureAttempt> attempt =
                wanted.attempt().filter(sent -> sent.key().equals(key));
        Optional<StoredAnswer> row = present.row(AnswerKind.MEASURE, key);
        Optional<MeasureFields> known = Optional.ofNullable(kept.get(key)).map(MeasureFields::of);
        MeasureFields fields =
                attempt.map(MeasureAttempt::fields).or(() -> known).orElseGet(() -> MeasureFields.empty(type));
        return new MeasureCard(
                key,
                type,
                fields,
                known,
                attempt.map(MeasureAttempt::version)
                        .or(() -> row.map(StoredAnswer::version))
                        .orElse(0L),
                row.filter(StoredAnswer::unconfirmed).isPresent(),
                Optional.ofNullable(results.get(key)).map(result -> MeasureView.of(key, result, year())),
                Optional.ofNullable(lastYears.get(key)).map(MeasureSections::lastYear),
                years(fields),
                attempt);
    }

    private static MeasureCard.LastYear lastYear(MeasureResult result) {
        Measure measure = result.measure();
        return new MeasureCard.LastYear(
                measure.target().isPresent()
                        ? TypedNumber.shown(measure.target().getAsDouble())
                        : "",
                result.actual().isPresent() ? TypedNumber.shown(result.actual().getAsDouble()) : "",
                result.score().isPresent() ? Figures.score(result.score().getAsDouble()) : "");
    }

    private List<FiscalYear> years(MeasureFields fields) {
        TreeSet<FiscalYear> years = new TreeSet<>();
        for (int back = 0; back < USUAL_YEARS + wanted.earlier(); back++) {
            years.add(new FiscalYear(year().buddhist() - back));
        }
        fields.actuals().keySet().stream()
                .filter(name -> name.matches("\\d{4}") && FiscalYear.isPlausible(Integer.parseInt(name)))
                .forEach(name -> years.add(new FiscalYear(Integer.parseInt(name))));
        return List.copyOf(years);
    }

    private FiscalYear year() {
        return present.cycle().fiscalYear();
    }
}
