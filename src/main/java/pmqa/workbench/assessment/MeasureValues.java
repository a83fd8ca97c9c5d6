package pmqa.workbench.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.MeasureEntries;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.Result;

/** Measures are kept as one answer each, in the JSON shape of an assessment file, and read by the same reader. */
@Component
public class MeasureValues {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    MeasureValues() {}

    /** The item of a measure; a measure's key is its item, a slash and an id of its own. */
    public static String itemOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Whether a key can name a measure: an item of results of the catalogue, a slash, a UUID in lower case. */
    static boolean isKey(Catalogue catalogue, String key) {
        String item = itemOf(key);
        return key.length() > item.length()
                && ID.matcher(key.substring(item.length() + 1)).matches()
                && catalogue.measureItems().anyMatch(known -> known.code().equals(item));
    }

    /** The measures of an assessment by their keys, in the order in which they are scored. */
    public SortedMap<String, Measure> of(Filled filled) {
        return of(filled.catalogue(), filled.rows());
    }

    SortedMap<String, Measure> of(Catalogue catalogue, Map<AnswerKey, StoredAnswer> rows) {
        SortedMap<String, Measure> byKey = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (key.kind() == AnswerKind.MEASURE) {
                kept(catalogue, row).ifPresent(measure -> byKey.put(key.key(), measure));
            }
        });
        return byKey;
    }

    /** The measure that a row keeps; nothing where it was removed. */
    static Optional<Measure> kept(Catalogue catalogue, StoredAnswer row) {
        return row.value()
                .flatMap(text ->
                        read(catalogue, row.key().key(), text) instanceof Result.Accepted<Measure>(Measure measure)
                                ? Optional.of(measure)
                                : Optional.empty());
    }

    /** A kept measure; an unfinished one (no target yet) reads as one without data. */
    static Result<Measure> read(Catalogue catalogue, String key, String text) {
        return Documents.readJson(text.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                .flatMap(value -> MeasureEntries.read(catalogue, itemOf(key), value));
    }

    /** What is kept of a measure as it comes from a form, or everything that is wrong with it. */
    public Result<String> kept(Catalogue catalogue, String key, String typed) {
        return Documents.readJson(typed.getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT)
                .flatMap(value -> TypedMeasure.read(catalogue, itemOf(key), value))
                .flatMap(measure -> Result.accepted(MeasureJson.write(measure)));
    }

    /** All measures by item, in the order of their keys. */
    public static Map<String, List<Measure>> byItem(SortedMap<String, Measure> byKey) {
        Map<String, List<Measure>> items = new TreeMap<>();
        byKey.forEach((key, measure) ->
                items.computeIfAbsent(itemOf(key), _ -> new ArrayList<>()).add(measure));
        return items;
    }

    /**
     * The results of an item's measures by the keys of the measures.
     *
     * @param item scored from these measures, which it lists in the order of their keys
     * @param byKey may be those of more items
     */
    public static Map<String, MeasureResult> results(MeasuredResult item, SortedMap<String, Measure> byKey) {
        Map<String, MeasureResult> results = new LinkedHashMap<>();
        Iterator<MeasureResult> scored = item.measures().iterator();
        byKey.keySet().stream()
                .filter(key -> itemOf(key).equals(item.code()))
                .forEach(key -> results.put(key, scored.next()));
        return results;
    }
}
