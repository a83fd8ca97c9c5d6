package pmqa.workbench.assessment.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.AssessmentFrames.Framed;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.site.CurrentPerson;

/** Finds the assessment of a route for the person who asks. Whoever may not see it learns nothing, not even that it exists. */
@Component
class OpenAssessment {

    private final AssessmentFrames frames;
    private final Access access;
    private final CurrentPerson current;

    OpenAssessment(AssessmentFrames frames, Access access, CurrentPerson current) {
        this.frames = frames;
        this.access = access;
        this.current = current;
    }

    /**
     * An assessment with the person who opened it and what they may do there.
     *
     * @param frame whose assessment it is, and in which cycle
     * @param roles the person's roles at the assessment's organisation
     */
    record Opened(Assessment assessment, Frame frame, Person person, Set<Role> roles) {
        boolean may(Right right) {
            return Rights.allow(roles, right);
        }
    }

    /**
     * The assessment, if the person has that right there.
     *
     * @throws ResponseStatusException 404 where it does not exist or may not be seen, 403 where it may be seen but not this
     */
    Opened open(UUID id, Right right) {
        return open(frames.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), right);
    }

    /** The same for an assessment that was read already, together with its answers. */
    Opened open(Filled filled, Right right) {
        Frame frame = new Frame(filled.assessment().id(), filled.cycle(), filled.organization());
        return open(new Framed(filled.assessment(), frame), right);
    }

    /** The same for an assessment that was read already. */
    Opened open(Framed found, Right right) {
        Person person = current.get();
        Assessment assessment = found.assessment();
        Opened opened =
                new Opened(assessment, found.frame(), person, access.rolesAt(person.id(), assessment.organization()));
        if (opened.may(right)) {
            return opened;
        }
        throw new ResponseStatusException(
                opened.may(Right.READ_ASSESSMENT) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
    }
}
