package pmqa.workbench.assessment.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.Answering;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Outcome;
import pmqa.workbench.assessment.RespondingTogether;
import pmqa.workbench.assessment.transfer.Change.Choice;
import pmqa.workbench.assessment.transfer.TransferPreviews.Decision;
import pmqa.workbench.assessment.transfer.TransferPreviews.Waiting;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.exchange.offline.PackageFile;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Brings answers in from outside, in two steps: the preview shows what would change, compared with what is kept at that moment; the
 * confirmation applies exactly what was seen, all or nothing. Whoever calls has checked the right to answer.
 */
@Service
public class Transferring {

    /** What to say about a preview that is not there any more. */
    public static final Problem GONE = TransferProblems.GONE;

    private final AssessmentAnswers answers;
    private final FormOffers forms;
    private final AssessmentPackages packages;
    private final TransferPreviews previews;
    private final RespondingTogether responding;
    private final ApplicationEventPublisher events;

    Transferring(
            AssessmentAnswers answers,
            FormOffers forms,
            AssessmentPackages packages,
            TransferPreviews previews,
            RespondingTogether responding,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.forms = forms;
        this.packages = packages;
        this.previews = previews;
        this.responding = responding;
        this.events = events;
    }

    /** Reads a filled form or an offline package and keeps what it offers. */
    @Transactional
    public Result<UUID> offer(
            Assessment assessment, UUID person, String fileName, byte[] file, Optional<char[]> passphrase) {
        Filled filled = answers.read(assessment);
        Result<Offer> read =
                PackageFile.isPackage(file) ? packages.read(file, passphrase, filled) : forms.read(file, filled);
        return read.flatMap(
                offer -> Result.accepted(previews.keep(assessment.id(), person, fileName, sha256(file), offer)));
    }

    /** What an offer would change now; nothing if it is not that person's, was confirmed or has expired. */
    public Optional<Preview> preview(Assessment assessment, UUID person, UUID id) {
        return previews.find(id, assessment.id(), person).map(waiting -> preview(waiting, answers.read(assessment)));
    }

    private Preview preview(Waiting waiting, Filled filled) {
        List<Change> changes = new ArrayList<>();
        for (Change change : Merge.changes(waiting.offer(), kept(filled))) {
            Decision decision = waiting.choices().get(change.field().id());
            changes.add(
                    change.needsChoice() && decision != null && decision.holdsFor(change.theirs())
                            ? change.decided(decision.choice())
                            : change);
        }
        long changedSince = filled.rows().values().stream()
                .filter(row -> row.version() > waiting.offer().versions().getOrDefault(row.key(), 0L))
                .count();
        return new Preview(
                waiting.id(),
                waiting.fileName(),
                waiting.offer().origin(),
                filled,
                refusing(changes, filled),
                waiting.offer().versions().isEmpty() ? 0 : changedSince);
    }

    /** Marks what cannot be saved whatever is decided. */
    private List<Change> refusing(List<Change> changes, Filled filled) {
        List<Change> asIfTaken = changes.stream()
                .map(change -> change.needsChoice() && change.choice().isEmpty() ? change.decided(Choice.TAKE) : change)
                .toList();
        Map<AnswerKey, Optional<String>> wishes = new HashMap<>();
        Merge.results(asIfTaken, kept(filled)).forEach((key, text) -> wishes.put(key, Offer.kept(key.kind(), text)));
        Map<AnswerKey, Problem> refusals = responding.refusals(filled, wishes);
        return changes.stream()
                .map(change -> Optional.ofNullable(refusals.get(change.field().answer()))
                        .map(change::refused)
                        .orElse(change))
                .toList();
    }

    private static Function<AnswerKey, String> kept(Filled filled) {
        return key -> Offer.comparable(Optional.ofNullable(filled.rows().get(key)));
    }

    /** Keeps decisions, for as long as what they were about stays as it is. */
    @Transactional
    public void decide(Preview preview, Map<String, Choice> choices, Assessment assessment, UUID person) {
        Map<String, Decision> decisions = new HashMap<>();
        previews.find(preview.id(), assessment.id(), person).ifPresent(waiting -> decisions.putAll(waiting.choices()));
        for (Change change : preview.changes()) {
            Choice choice = choices.get(change.field().id());
            if (choice != null && change.needsChoice()) {
                decisions.put(change.field().id(), Decision.of(choice, change.theirs()));
            }
        }
        previews.remember(preview.id(), decisions);
    }

    /** What a confirmation did. */
    public record Applied(int answers) {}

    /**
     * Applies an offer in one transaction, if it still changes what the person saw and nothing is undecided.
     *
     * @param seen {@link Preview#fingerprint} of what the person saw
     */
    @Transactional
    public Result<Applied> confirm(Assessment assessment, UUID person, UUID id, String seen) {
        Optional<Waiting> found = previews.take(id) ? previews.find(id, assessment.id(), person) : Optional.empty();
        if (found.isEmpty()) {
            return Result.refused(TransferProblems.GONE);
        }
        Filled filled = answers.read(assessment);
        Preview preview = preview(found.get(), filled);
        if (!preview.fingerprint().equals(seen)) {
            return Result.refused(TransferProblems.CHANGED_MEANWHILE);
        }
        if (preview.open() > 0) {
            return Result.refused(TransferProblems.UNDECIDED);
        }
        List<Answering> wishes = wishes(preview, person);
        for (Outcome outcome : responding.respond(filled, person, wishes)) {
            if (!(outcome instanceof Outcome.Saved)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Result.refused(
                        outcome instanceof Outcome.Rejected(List<Problem> problems)
                                ? problems
                                : List.of(TransferProblems.CHANGED_MEANWHILE));
            }
        }
        events.publishEvent(new TrailEntry(
                assessment.id(),
                Optional.of(person),
                "import",
                "file/" + found.get().fileName(),
                Optional.empty(),
                Optional.of("SHA-256 " + found.get().sha256() + " · " + wishes.size() + "/"
                        + preview.changes().size())));
        if (found.get().offer().origin().kind() == Offer.Kind.PACKAGE) {
            packages.remember(assessment.id(), found.get().offer().offered());
        }
        previews.drop(id);
        return Result.accepted(new Applied(wishes.size()));
    }

    private static List<Answering> wishes(Preview preview, UUID person) {
        Filled filled = preview.filled();
        SortedMap<AnswerKey, String> results = Merge.results(preview.changes(), kept(filled));
        List<Answering> wishes = new ArrayList<>();
        results.forEach((key, text) -> wishes.add(new Answering(
                filled.assessment().id(),
                key,
                Offer.kept(key.kind(), text),
                filled.version(key.kind(), key.key()),
                person)));
        return wishes;
    }

    @Transactional
    public void discard(Preview preview) {
        previews.drop(preview.id());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
