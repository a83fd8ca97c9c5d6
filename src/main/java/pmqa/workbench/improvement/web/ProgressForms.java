package pmqa.workbench.improvement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.CitedPiece;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.ProgressDraft;
import pmqa.workbench.improvement.ProgressDrafts;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.shared.ThaiDates;

/** Puts the form for a report together: what was typed, and the pieces of the agency's library that it may cite. */
@Component
class ProgressForms {

    /** So many fit below the form without hiding the button that saves. */
    private static final int OFFERED = 6;

    private static final int LONGEST_SEARCH = 200;

    private final EvidenceLibrary library;
    private final ProgressDrafts drafts;
    private final Clock clock;

    ProgressForms(EvidenceLibrary library, ProgressDrafts drafts, Clock clock) {
        this.library = library;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The form as it is opened: with what the person left, or with the last percentage.
     *
     * @param back whether the person comes back from adding evidence; then what they added meanwhile is ticked
     */
    ProgressForm opened(OpenYear.Opened opened, ImprovementPlan plan, Activity activity, boolean back) {
        Optional<ProgressDrafts.Kept> kept =
                drafts.find(activity.id(), opened.person().id());
        ProgressDraft draft = kept.map(ProgressDrafts.Kept::draft)
                .orElseGet(() -> new ProgressDraft(
                        activity.progress().isEmpty() ? "" : Integer.toString(activity.percent()), "", ""));
        if (back && kept.isPresent()) {
            draft = with(
                    draft,
                    library.addedBy(
                            opened.person().id(),
                            opened.assessment().organization(),
                            kept.get().at()));
        }
        return form(opened, plan, activity, UUID.randomUUID(), draft, "", kept);
    }

    private static ProgressDraft with(ProgressDraft draft, List<EvidenceItem> added) {
        Map<String, CitedPiece> pieces = new LinkedHashMap<>();
        draft.pieces().forEach(piece -> pieces.put(piece.item(), piece));
        added.forEach(item -> pieces.putIfAbsent(
                item.id().toString(), new CitedPiece(item.id().toString(), "", "")));
        return new ProgressDraft(draft.percent(), draft.remark(), draft.evidence(), List.copyOf(pieces.values()));
    }

    /** The form again, with everything typed; pieces that the library does not have are not offered any more. */
    ProgressForm again(
            OpenYear.Opened opened,
            ImprovementPlan plan,
            Activity activity,
            UUID wish,
            ProgressDraft draft,
            String search) {
        return form(opened, plan, activity, wish, draft, search, Optional.empty());
    }

    private ProgressForm form(
            OpenYear.Opened opened,
            ImprovementPlan plan,
            Activity activity,
            UUID wish,
            ProgressDraft draft,
            String typed,
            Optional<ProgressDrafts.Kept> kept) {
        String plain = typed.replace("\0", "");
        String search = plain.substring(0, Math.min(plain.length(), LONGEST_SEARCH));
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        Slice<EvidenceItem> found = library.find(
                opened.assessment().organization(),
                opened.id(),
                new EvidenceLibrary.Query(search, "", Optional.empty(), EvidenceLibrary.Show.ALL, 1),
                today);
        List<ProgressForm.Chosen> chosen = chosen(opened.assessment().organization(), draft, found.items());
        Set<UUID> ticked = chosen.stream().map(piece -> piece.item().id()).collect(Collectors.toSet());
        List<EvidenceItem> others = found.items().stream()
                .filter(item -> !ticked.contains(item.id()))
                .toList();
        List<EvidenceItem> offered = others.stream().limit(OFFERED).toList();
        long more = found.total() - (found.items().size() - others.size()) - offered.size();
        return new ProgressForm(
                opened.frame(),
                plan,
                activity,
                wish,
                draft,
                chosen,
                search,
                offered,
                more,
                kept.map(ProgressDrafts.Kept::at),
                today);
    }

    /** Asks only for pieces that were not read already. */
    private List<ProgressForm.Chosen> chosen(UUID organization, ProgressDraft draft, List<EvidenceItem> read) {
        Set<UUID> wanted = draft.pieces().stream()
                .limit(2L * CitedPiece.MOST)
                .flatMap(piece -> piece.id().stream())
                .collect(Collectors.toSet());
        Map<UUID, EvidenceItem> there = read.stream().collect(Collectors.toMap(EvidenceItem::id, Function.identity()));
        Set<UUID> missing = wanted.stream().filter(id -> !there.containsKey(id)).collect(Collectors.toSet());
        Map<String, EvidenceItem> known = Stream.concat(
                        read.stream().filter(item -> wanted.contains(item.id())),
                        library.find(organization, missing).stream())
                .collect(Collectors.toMap(item -> item.id().toString(), Function.identity()));
        List<ProgressForm.Chosen> chosen = new ArrayList<>();
        for (CitedPiece piece : draft.pieces()) {
            Optional.ofNullable(known.remove(piece.item()))
                    .ifPresent(item -> chosen.add(new ProgressForm.Chosen(item, piece)));
        }
        return chosen;
    }
}
