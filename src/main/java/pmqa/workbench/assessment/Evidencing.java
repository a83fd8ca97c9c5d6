package pmqa.workbench.assessment;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.Citations;
import pmqa.workbench.evidence.Citing;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceKeeping;
import pmqa.workbench.evidence.EvidenceKeeping.Actor;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.EvidenceLibrary;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.evidence.content.Receiving;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/**
 * Adds evidence to an organisation's library and cites it in an assessment. Who may answer may add and describe at any time; a citation changes
 * only while the answer itself may change, so that nothing alters what was submitted. Each method is one transaction with its entries in the trail;
 * what it accepts is durable.
 */
@Service
public class Evidencing {

    private final Assessments assessments;
    private final AnswerChecks checks;
    private final Editing editing;
    private final Access access;
    private final EvidenceKeeping keeping;
    private final Citing citing;
    private final EvidenceLibrary library;
    private final Citations citations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evidencing(
            Assessments assessments,
            AnswerChecks checks,
            Editing editing,
            Access access,
            EvidenceKeeping keeping,
            Citing citing,
            EvidenceLibrary library,
            Citations citations,
            TransactionTemplate transaction,
            Clock clock) {
        this.assessments = assessments;
        this.checks = checks;
        this.editing = editing;
        this.access = access;
        this.keeping = keeping;
        this.citing = citing;
        this.library = library;
        this.citations = citations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * For what evidence is cited, and how.
     *
     * @param subject names the answer, see {@link EvidenceSubject}
     * @param page where in it; may be empty
     * @param claim what it shows; may be empty
     */
    public record CitationWish(String subject, String page, String claim) {}

    /** Adds a piece to the library of the assessment's organisation, and cites it at once if asked; returns its id. */
    public Result<UUID> add(
            UUID assessment, UUID person, Description description, Material material, Optional<CitationWish> cited) {
        return inTransaction(assessment, person, opened -> {
            Optional<Problem> problem =
                    EvidenceProblems.of(description, material).or(() -> cited.flatMap(wish -> whyNot(opened, wish)));
            if (problem.isPresent()) {
                return Result.refused(problem.get());
            }
            Actor actor = actor(opened, person);
            UUID item = keeping.add(actor, description, material);
            cited.ifPresent(wish -> citing.cite(actor, item, wish(opened, wish)));
            return Result.accepted(item);
        });
    }

    /**
     * Adds a revision to a piece and returns its number.
     *
     * @param renew whether citations of the piece in this assessment follow, where their answers may change
     */
    public Result<Integer> revise(UUID assessment, UUID person, UUID item, Material material, boolean renew) {
        return inTransaction(assessment, person, opened -> {
            Optional<EvidenceItem> found = library.find(opened.organization(), item);
            Optional<Problem> problem = found.isEmpty()
                    ? Optional.of(EvidenceProblems.UNKNOWN)
                    : EvidenceProblems.of(found.get().classification(), material);
            if (problem.isPresent()) {
                return Result.refused(problem.get());
            }
            Actor actor = actor(opened, person);
            int number = keeping.revise(actor, item, material);
            if (renew) {
                List<Citation> open = citations.of(assessment).values().stream()
                        .flatMap(List::stream)
                        .filter(citation ->
                                whyClosed(opened, citation.subject()).isEmpty())
                        .toList();
                citing.renew(actor, item, open);
            }
            return Result.accepted(number);
        });
    }

    /** Changes what is said about a piece; {@code seen} is the version that the person saw. */
    public Result<UUID> describe(UUID assessment, UUID person, UUID item, long seen, Description description) {
        return inTransaction(assessment, person, opened -> {
            Optional<EvidenceItem> found = library.find(opened.organization(), item);
            if (found.isEmpty()) {
                return Result.refused(EvidenceProblems.UNKNOWN);
            }
            boolean held = library.revisions(item).stream()
                    .allMatch(revision -> revision.substance() instanceof Substance.Held);
            Optional<Problem> problem = EvidenceProblems.of(description)
                    .or(() -> description.classification() == Classification.SECRET && !held
                            ? Optional.of(EvidenceProblems.SECRET_WITH_FILE)
                            : Optional.empty());
            if (problem.isPresent()) {
                return Result.refused(problem.get());
            }
            return keeping.describe(actor(opened, person), found.get(), seen, description)
                    ? Result.accepted(item)
                    : Result.refused(EvidenceProblems.overtaken(found.get()));
        });
    }

    /** Removes a piece that nothing relies on. */
    public Result<UUID> remove(UUID assessment, UUID person, UUID item) {
        return inTransaction(assessment, person, opened -> {
            Optional<EvidenceItem> found = library.find(opened.organization(), item);
            if (found.isEmpty()) {
                return Result.refused(EvidenceProblems.UNKNOWN);
            }
            return keeping.remove(actor(opened, person), found.get())
                    ? Result.accepted(item)
                    : Result.refused(EvidenceProblems.STILL_CITED);
        });
    }

    /** Cites the newest revision of a piece. */
    public Result<UUID> cite(UUID assessment, UUID person, UUID item, CitationWish wish) {
        return inTransaction(assessment, person, opened -> {
            Optional<Problem> problem =
                    library.find(opened.organization(), item).isEmpty()
                            ? Optional.of(EvidenceProblems.UNKNOWN)
                            : whyNot(opened, wish);
            if (problem.isPresent()) {
                return Result.refused(problem.get());
            }
            return citing.cite(actor(opened, person), item, wish(opened, wish))
                    ? Result.accepted(item)
                    : Result.refused(EvidenceProblems.CITED_ALREADY);
        });
    }

    /** Changes a citation; {@code seen} is the version that the person saw. */
    public Result<UUID> change(
            UUID assessment, UUID person, UUID citation, long seen, String page, String claim, boolean toLatest) {
        return withCitation(assessment, person, citation, (opened, found) -> {
            Optional<Problem> problem = EvidenceProblems.of(page, claim);
            if (problem.isPresent()) {
                return Result.refused(problem.get());
            }
            return citing.change(actor(opened, person), found, seen, page.strip(), claim.strip(), toLatest)
                    ? Result.accepted(citation)
                    : Result.refused(EvidenceProblems.CITATION_OVERTAKEN);
        });
    }

    /** Takes a citation away; the piece stays in the library. */
    public Result<UUID> uncite(UUID assessment, UUID person, UUID citation) {
        return withCitation(assessment, person, citation, (opened, found) -> {
            citing.uncite(actor(opened, person), found);
            return Result.accepted(citation);
        });
    }

    /** Why citations for an answer cannot change now; nothing if they can. Does not look at who asks. */
    public Optional<Problem> whyClosed(Assessment assessment, String subject) {
        return EvidenceSubject.parse(subject)
                .map(key -> editing.whyClosed(assessment, key, today()))
                .orElse(Optional.of(EvidenceProblems.NO_SUBJECT));
    }

    /** Everything cited in an assessment, by subject. */
    public Map<String, List<Citation>> cited(UUID assessment) {
        return citations.of(assessment);
    }

    private interface WithCitation {
        Result<UUID> run(Assessment assessment, Citation citation);
    }

    private Result<UUID> withCitation(UUID assessment, UUID person, UUID citation, WithCitation work) {
        return inTransaction(assessment, person, opened -> {
            Optional<Citation> found = citations.find(assessment, citation);
            if (found.isEmpty()) {
                return Result.refused(EvidenceProblems.CITATION_GONE);
            }
            Optional<Problem> closed = whyClosed(opened, found.get().subject());
            return closed.isPresent() ? Result.refused(closed.get()) : work.run(opened, found.get());
        });
    }

    /** Holds the assessment, so that no submission comes between the check and the write. A store that fails rolls everything back. */
    private <T> Result<T> inTransaction(UUID assessment, UUID person, Function<Assessment, Result<T>> work) {
        Supplier<Result<T>> guarded = () -> {
            Optional<Assessment> found = assessments.findForAnswering(assessment);
            return found.filter(opened -> access.may(person, Right.ANSWER, opened.organization()))
                    .map(work)
                    .orElseGet(() -> Result.refused(EvidenceProblems.NOT_ALLOWED));
        };
        try {
            return java.util.Objects.requireNonNull(transaction.execute(_ -> guarded.get()));
        } catch (UncheckedIOException storeFailed) {
            return Result.refused(Receiving.storeProblem(java.util.Objects.requireNonNull(storeFailed.getCause())));
        }
    }

    private Optional<Problem> whyNot(Assessment assessment, CitationWish wish) {
        Optional<AnswerKey> key = EvidenceSubject.parse(wish.subject());
        if (key.isEmpty()) {
            return Optional.of(EvidenceProblems.NO_SUBJECT);
        }
        return unknown(assessment, key.get())
                .or(() -> editing.whyClosed(assessment, key.get(), today()))
                .or(() -> EvidenceProblems.of(wish.page(), wish.claim()));
    }

    private Optional<Problem> unknown(Assessment assessment, AnswerKey key) {
        return switch (checks.fitting(assessment, key, Optional.empty())) {
            case Result.Accepted<Optional<String>> _ -> Optional.empty();
            case Result.Refused<Optional<String>>(List<Problem> problems) -> Optional.of(problems.getFirst());
        };
    }

    private Citing.Wish wish(Assessment assessment, CitationWish wish) {
        Catalogue catalogue = checks.catalogueOf(assessment);
        AnswerKey key = EvidenceSubject.parse(wish.subject()).orElseThrow();
        return new Citing.Wish(
                key.subject(),
                EvidenceSubject.categoryOf(catalogue, key),
                wish.page().strip(),
                wish.claim().strip());
    }

    private static Actor actor(Assessment assessment, UUID person) {
        return new Actor(person, assessment.id(), assessment.organization());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDates.THAILAND));
    }
}
