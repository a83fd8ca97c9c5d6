package pmqa.workbench.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.scoring.RatingProposal;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Ratings beside those that follow from what was ticked: whoever rates otherwise says why, before the question is declared complete. */
public final class Overruling {

    private Overruling() {}

    /** The rating that follows from what was ticked; none as long as nothing was. */
    public static Optional<RatingProposal> proposal(
            Map<AnswerKey, StoredAnswer> rows, Question question, Criterion criterion) {
        var done = RubricAnswers.done(rows, question, criterion);
        return done.isNothing() ? Optional.empty() : RatingProposal.propose(question, criterion, done);
    }

    /** Codes of the sub-criteria of a question that somebody rated otherwise without a remark. */
    public static List<String> inSilence(Map<AnswerKey, StoredAnswer> rows, Question question) {
        return question.criteria()
                .filter(criterion -> isInSilence(rows, question, criterion))
                .map(Criterion::code)
                .toList();
    }

    private static boolean isInSilence(Map<AnswerKey, StoredAnswer> rows, Question question, Criterion criterion) {
        String key = RubricAnswers.key(question, criterion);
        String rating = text(rows, AnswerKind.RATING, key);
        return !rating.isEmpty()
                && text(rows, AnswerKind.NOTE, key).isBlank()
                && proposal(rows, question, criterion)
                        .filter(proposal -> !rating.equals(Integer.toString(proposal.rating())))
                        .isPresent();
    }

    private static String text(Map<AnswerKey, StoredAnswer> rows, AnswerKind kind, String key) {
        return Optional.ofNullable(rows.get(new AnswerKey(kind, key)))
                .flatMap(StoredAnswer::value)
                .orElse("");
    }

    /** The question that an answer declares complete, if it does. */
    static Optional<Question> declared(Catalogue catalogue, Answering wish) {
        return wish.key().kind() == AnswerKind.STATE && wish.value().isPresent()
                ? catalogue
                        .questions()
                        .filter(question -> question.code().equals(wish.key().key()))
                        .findFirst()
                : Optional.empty();
    }

    /** Why a question cannot be declared complete. */
    static Problem missingRemarks(AnswerKey key, List<String> criteria) {
        String codes = String.join(", ", criteria);
        return new Problem(
                "missing-remark",
                key.subject(),
                LocalizedText.of(
                        "ยังระบุว่ากรอกครบไม่ได้ เพราะ " + codes + " ต่างจากระดับที่เสนอโดยไม่มีหมายเหตุ",
                        "Not complete yet: " + codes + " differ from the proposed rating without a remark."),
                LocalizedText.of(
                        "ให้เหตุผลในหมายเหตุของเกณฑ์ย่อยนั้น หรือรับระดับที่เสนอ",
                        "Give the reason in the remark of the sub-criterion, or accept the proposed rating."));
    }
}
