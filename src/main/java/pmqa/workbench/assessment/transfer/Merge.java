package pmqa.workbench.assessment.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;

/**
 * Compares three states of each field: as it left (base), as it came back (mine), as it is kept now (theirs). What the file does
 * not change is left alone; what only the file changed is changed; what both made the same is done; what both changed differently
 * is a conflict. That a measure is gone from the file is asked about even without a conflict.
 */
final class Merge {

    private static final Comparator<AnswerKey> ORDER =
            Comparator.<AnswerKey, String>comparing(AnswerKey::key).thenComparing(AnswerKey::kind);

    private final Offer offer;
    private final Function<AnswerKey, String> kept;
    private final List<Change> changes = new ArrayList<>();

    private Merge(Offer offer, Function<AnswerKey, String> kept) {
        this.offer = offer;
        this.kept = kept;
    }

    /**
     * Everything that the offer would change, by key.
     *
     * @param kept what is kept now, as comparable text
     */
    static List<Change> changes(Offer offer, Function<AnswerKey, String> kept) {
        Merge merge = new Merge(offer, kept);
        offer.offered().keySet().stream().sorted(ORDER).forEach(merge::answer);
        return merge.changes;
    }

    private void answer(AnswerKey key) {
        String base = offer.base().getOrDefault(key, "");
        String mine = offer.offered().getOrDefault(key, "");
        String theirs = kept.apply(key);
        if (mine.equals(base) || mine.equals(theirs)) {
            return;
        }
        if (key.kind() == AnswerKind.MEASURE && !mine.isEmpty() && !theirs.isEmpty()) {
            members(key, base, mine, theirs);
        } else {
            boolean goes = key.kind() == AnswerKind.MEASURE && mine.isEmpty();
            add(FieldName.whole(key), base, mine, theirs, goes || !theirs.equals(base));
        }
    }

    private void members(AnswerKey key, String base, String mine, String theirs) {
        Map<String, String> before = MeasureMembers.of(base);
        Map<String, String> offered = MeasureMembers.of(mine);
        Map<String, String> present = MeasureMembers.of(theirs);
        Set<String> names = new LinkedHashSet<>(offered.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = offered.getOrDefault(name, "");
            String now = present.getOrDefault(name, "");
            if (!is.equals(was) && !is.equals(now)) {
                add(new FieldName(key, name), was, is, now, !now.equals(was));
            }
        }
    }

    private void add(FieldName field, String base, String mine, String theirs, boolean needsChoice) {
        String place = offer.places()
                .getOrDefault(
                        field.id(), offer.places().getOrDefault(field.answer().subject(), ""));
        changes.add(new Change(field, place, base, mine, theirs, needsChoice, Optional.empty(), Optional.empty()));
    }

    /** What each answer becomes, in comparable text, if the changes are applied as they are decided; only answers that change. */
    static SortedMap<AnswerKey, String> results(List<Change> changes, Function<AnswerKey, String> kept) {
        SortedMap<AnswerKey, String> results = new TreeMap<>(ORDER);
        for (Change change : changes) {
            if (change.applies()) {
                AnswerKey key = change.field().answer();
                if (change.field().member().isEmpty()) {
                    results.put(key, change.result());
                } else {
                    String present = results.getOrDefault(key, kept.apply(key));
                    Map<String, String> members = MeasureMembers.of(present);
                    members.put(change.field().member(), change.result());
                    members.values().removeIf(String::isEmpty);
                    results.put(key, MeasureMembers.json(members));
                }
            }
        }
        return results;
    }
}
