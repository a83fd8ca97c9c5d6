package pmqa.workbench.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * A piece of evidence that a report is to cite, as it was chosen and typed.
 *
 * @param item id of the piece
 * @param page where in it; may be empty
 * @param claim what it shows; may be empty
 */
public record CitedPiece(String item, String page, String claim) {

    /** More would be no evidence of one report but an archive. */
    public static final int MOST = 20;

    /** A piece whose parts passed the checks. */
    record Checked(UUID item, String page, String claim) {}

    /** Names of the form's fields for page and claim of this piece. */
    public static String pageField(String item) {
        return "page-" + item;
    }

    /** See {@link #pageField}. */
    public static String claimField(String item) {
        return "claim-" + item;
    }

    static Result<List<Checked>> check(List<CitedPiece> pieces) {
        List<Problem> problems = new ArrayList<>();
        List<Checked> checked = new ArrayList<>();
        if (pieces.size() > MOST) {
            problems.add(PlanningProblems.TOO_MANY_PIECES);
        }
        for (CitedPiece piece : pieces) {
            PlanningProblems.tooLong(pageField(piece.item()), piece.page(), Citation.LONGEST_PAGE)
                    .ifPresent(problems::add);
            PlanningProblems.tooLong(claimField(piece.item()), piece.claim(), Citation.LONGEST_CLAIM)
                    .ifPresent(problems::add);
            Optional<UUID> id = piece.id();
            if (id.isEmpty()) {
                problems.add(PlanningProblems.UNKNOWN_PIECE);
            } else {
                checked.add(new Checked(
                        id.get(), piece.page().strip(), piece.claim().strip()));
            }
        }
        return problems.isEmpty()
                ? Result.accepted(checked)
                : Result.refused(problems.stream().distinct().toList());
    }

    /** The id, if a form of ours can have sent it. */
    public Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(item));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
