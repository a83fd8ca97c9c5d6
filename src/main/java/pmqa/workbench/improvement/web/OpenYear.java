package pmqa.workbench.improvement.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentFrames;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.improvement.Activity;
import pmqa.workbench.improvement.ImprovementPlan;
import pmqa.workbench.improvement.Plans;
import pmqa.workbench.improvement.WithdrawnPlans;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Rights;
import pmqa.workbench.organization.Role;
import pmqa.workbench.site.CurrentPerson;

/** Finds the assessment, plan and activity of a route for the person who asks; what they may not see does not exist for them. */
@Component
class OpenYear {

    private final AssessmentFrames frames;
    private final Plans plans;
    private final WithdrawnPlans withdrawn;
    private final Access access;
    private final CurrentPerson current;

    OpenYear(AssessmentFrames frames, Plans plans, WithdrawnPlans withdrawn, Access access, CurrentPerson current) {
        this.frames = frames;
        this.plans = plans;
        this.withdrawn = withdrawn;
        this.access = access;
        this.current = current;
    }

    /**
     * An assessment with the person who opened it and what they may do there.
     *
     * @param frame whose assessment it is, and in which cycle
     */
    record Opened(Assessment assessment, Frame frame, Person person, Set<Role> roles) {
        UUID id() {
            return assessment.id();
        }

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
        AssessmentFrames.Framed found = frames.find(id).orElseThrow(OpenYear::notFound);
        return open(found.assessment(), found.frame(), right);
    }

    /** The same for an assessment that was read already, together with its answers. */
    Opened open(Assessment assessment, Frame frame, Right right) {
        Person person = current.get();
        Set<Role> roles = access.rolesAt(person.id(), assessment.organization());
        if (!Rights.allow(roles, right)) {
            throw Rights.allow(roles, Right.READ_ASSESSMENT)
                    ? new ResponseStatusException(HttpStatus.FORBIDDEN)
                    : notFound();
        }
        return new Opened(assessment, frame, person, roles);
    }

    ImprovementPlan plan(Opened opened, int number) {
        return plans.find(opened.id(), number).orElseThrow(OpenYear::notFound);
    }

    static Activity activity(ImprovementPlan plan, int number) {
        return plan.activity(number).orElseThrow(OpenYear::notFound);
    }

    /**
     * A plan or an activity as a form that is sent finds it.
     *
     * @param withdrawn whether somebody withdrew it since the form was opened
     */
    record Found<T>(T value, boolean withdrawn) {}

    /** The plan of a form that was opened before: it may have been withdrawn since. */
    Found<ImprovementPlan> planOfForm(Opened opened, int number) {
        return plans.find(opened.id(), number)
                .map(plan -> new Found<>(plan, false))
                .or(() -> withdrawn.plan(opened.id(), number).map(plan -> new Found<>(plan, true)))
                .orElseThrow(OpenYear::notFound);
    }

    /** The activity of a form that was opened before: it or its plan may have been withdrawn since. */
    Found<Activity> activityOfForm(ImprovementPlan plan, int number) {
        return plan.activity(number)
                .map(activity -> new Found<>(activity, false))
                .or(() -> withdrawn.activity(plan.id(), number).map(activity -> new Found<>(activity, true)))
                .orElseThrow(OpenYear::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
