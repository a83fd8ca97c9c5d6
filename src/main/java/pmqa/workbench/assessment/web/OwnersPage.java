package pmqa.workbench.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.assessment.AssessmentFrames.Frame;
import pmqa.workbench.assessment.AssignedPlaces.Place;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Problem;

/**
 * What the page of owners shows.
 *
 * @param places everything that can be assigned, each category before what is in it
 * @param people those who may answer here
 * @param phaseEnd the last day of the first phase for this organisation: what is due without a date of its own is due then
 */
public record OwnersPage(
        Frame frame,
        List<Place> places,
        Map<String, List<Owner>> owners,
        List<Person> people,
        Optional<LocalDate> phaseEnd,
        LocalDate today,
        Typed typed,
        List<Problem> problems) {

    public OwnersPage {
        places = List.copyOf(places);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /** What was typed, to be shown again beside what is wrong with it. */
    public record Typed(String person, String dueOn, Set<String> subjects) {
        static final Typed NOTHING = new Typed("", "", Set.of());

        public Typed {
            subjects = Set.copyOf(subjects);
        }
    }

    /** Whether something with this due date is late today. */
    public boolean isPast(Owner owner) {
        return owner.dueOn().or(this::phaseEnd).filter(today::isAfter).isPresent();
    }
}
