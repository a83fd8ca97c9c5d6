package pmqa.workbench.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.organization.Right;

/** What the pages of items, questions and requirements do alike: they open an assessment with its answers, and take a page that is sent as one form. */
@Component
class AnswerPages {

    private final OpenAssessment assessments;
    private final Responding responding;
    private final Owners owners;
    private final EvidenceOfPages evidence;
    private final ByHand hand;

    AnswerPages(
            OpenAssessment assessments, Responding responding, Owners owners, EvidenceOfPages evidence, ByHand hand) {
        this.assessments = assessments;
        this.responding = responding;
        this.owners = owners;
        this.evidence = evidence;
        this.hand = hand;
    }

    /**
     * A page that somebody opened.
     *
     * @param open codes of the parts that the person may answer now
     * @param owners of every part of the assessment
     */
    record Sheet(
            Filled present,
            Optional<Filled> lastYear,
            OpenAssessment.Opened opened,
            Set<String> open,
            Map<String, List<Owner>> owners) {

        boolean isEditable() {
            return !open.isEmpty();
        }

        boolean seesTrail() {
            return opened.may(Right.READ_TRAIL);
        }

        List<Owner> ownersOf(String code) {
            return owners.getOrDefault(code, List.of());
        }
    }

    /**
     * Opens the page of some parts.
     *
     * @throws ResponseStatusException 404 where there is no such assessment or the person may not see it
     */
    Sheet open(Optional<YearOnYear.Years> found, Collection<String> codes) {
        YearOnYear.Years both = found.orElseThrow(AnswerPages::missing);
        OpenAssessment.Opened opened = assessments.open(both.present(), Right.READ_ASSESSMENT);
        return new Sheet(
                both.present(),
                both.lastYear(),
                opened,
                opened.may(Right.ANSWER) ? responding.open(opened.assessment(), codes) : Set.of(),
                owners.of(opened.assessment().id()));
    }

    /** What is cited for one part. */
    EvidencePanels evidenceOf(Sheet sheet, String code) {
        return evidence.ofItem(sheet.opened().assessment().id(), code, sheet.isEditable());
    }

    /** What is cited anywhere in the assessment. */
    EvidencePanels evidence(Sheet sheet) {
        return evidence.ofAll(sheet.opened().assessment().id(), sheet.isEditable());
    }

    /**
     * Where a part stands among those with a page of their own.
     *
     * @throws ResponseStatusException 404 where it is not among them
     */
    static <T> Standing<T> standing(List<T> all, Function<T, String> code, String wanted) {
        int position = all.stream().map(code).toList().indexOf(wanted);
        if (position < 0) {
            throw missing();
        }
        return new Standing<>(
                all.get(position),
                position == 0 ? Optional.empty() : Optional.of(all.get(position - 1)),
                position + 1 == all.size() ? Optional.empty() : Optional.of(all.get(position + 1)));
    }

    /** A part between its neighbours. */
    record Standing<T>(T it, Optional<T> previous, Optional<T> next) {}

    /** The whole page as one form, where no script saves each field. */
    String save(
            UUID id,
            String path,
            MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Function<SentForm, String> page) {
        return hand.save(id, form, new ByHand.Reply(response, redirect), "/assessments/" + id + path, page);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
