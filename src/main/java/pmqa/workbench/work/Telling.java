package pmqa.workbench.work;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.assessment.Assignments;
import pmqa.workbench.improvement.OwnedActivities;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.MailChoice;
import pmqa.workbench.mail.MailChoices;
import pmqa.workbench.mail.MailKind;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.ThaiDates;

/**
 * Writes the letters about one person's work into the outbox, in the transaction that notes what was told: nobody is told twice, however many
 * nodes come round and whenever one of them dies, and nothing goes untold.
 */
@Service
class Telling {

    /** After this nobody wants the letter any more; what it says stands on the page anyway. */
    private static final Duration LIFE_OF_NEWS = Duration.ofDays(14);

    private static final Duration LIFE_OF_REMINDERS = Duration.ofDays(5);

    /** Under this name the letter of a day is noted, so that there is one. */
    private static final String DAILY = "digest";

    private final Assignments assignments;
    private final OwnedActivities activities;
    private final MyWork work;
    private final People people;
    private final MailChoices choices;
    private final Outbox outbox;
    private final ReminderSettings settings;
    private final JdbcClient sql;
    private final Clock clock;

    Telling(
            Assignments assignments,
            OwnedActivities activities,
            MyWork work,
            People people,
            MailChoices choices,
            Outbox outbox,
            ReminderSettings settings,
            JdbcClient sql,
            Clock clock) {
        this.assignments = assignments;
        this.activities = activities;
        this.work = work;
        this.people = people;
        this.choices = choices;
        this.outbox = outbox;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** What is new to somebody. */
    private record News(List<WorkItem> assigned, List<WorkItem> moved) {
        static final News NONE = new News(List.of(), List.of());

        boolean isEmpty() {
            return assigned.isEmpty() && moved.isEmpty();
        }
    }

    /** What somebody is reminded of. */
    private record Reminders(List<WorkItem> soon, List<WorkItem> late) {
        boolean isEmpty() {
            return soon.isEmpty() && late.isEmpty();
        }
    }

    /** Tells somebody at once of what is new; whoever wants one letter a day hears of it in that. */
    @Transactional
    void announce(UUID id) {
        MailChoice choice = choices.of(id);
        if (choice.daily() && choice.assignments()) {
            return;
        }
        News news = takeNews(id);
        if (choice.assignments() && !news.isEmpty()) {
            put(
                    id,
                    MailKind.ASSIGNMENT,
                    WorkLetters.of(news.assigned(), news.moved(), List.of(), List.of()),
                    LIFE_OF_NEWS);
        }
    }

    /**
     * Reminds somebody of what is due soon or late, and tells whoever wants one letter a day what is new besides.
     *
     * @param due their unfinished work that is due about now
     */
    @Transactional
    void remind(UUID id, List<WorkItem> due) {
        MailChoice choice = choices.of(id);
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        if (choice.daily() && !note(id, DAILY, today, 0)) {
            return;
        }
        Reminders reminders = choice.reminders() ? reminders(id, due, today) : new Reminders(List.of(), List.of());
        News news = choice.daily() && choice.assignments() ? takeNews(id) : News.NONE;
        if (!reminders.isEmpty() || !news.isEmpty()) {
            put(
                    id,
                    choice.daily() ? MailKind.DIGEST : MailKind.REMINDER,
                    WorkLetters.of(news.assigned(), news.moved(), reminders.soon(), reminders.late()),
                    LIFE_OF_REMINDERS);
        }
    }

    private Reminders reminders(UUID id, List<WorkItem> due, LocalDate today) {
        List<WorkItem> soon = new ArrayList<>();
        List<WorkItem> late = new ArrayList<>();
        for (WorkItem item : due) {
            item.due()
                    .filter(day -> isToldNow(id, item, day, today))
                    .ifPresent(day -> (day.isBefore(today) ? late : soon).add(item));
        }
        return new Reminders(soon, late);
    }

    /** Whoever learned of a due date only after the day of a reminder has just been told, and is not reminded of it. */
    private boolean isToldNow(UUID id, WorkItem item, LocalDate day, LocalDate today) {
        Optional<Integer> step = settings.step(ChronoUnit.DAYS.between(today, day));
        LocalDate known = LocalDate.ofInstant(item.known(), ThaiDates.THAILAND);
        return step.filter(days -> day.minusDays(days).isAfter(known))
                .filter(days -> note(id, item.thing(), day, days))
                .isPresent();
    }

    /** Notes that something was told; whether it had not been. */
    private boolean note(UUID person, String thing, LocalDate day, int step) {
        return sql.sql("""
                        insert into reminder (person_id, thing, due_on, step, given_at) values (:person, :thing, :day, :step, :now)
                        on conflict do nothing
                        """)
                        .param("person", person)
                        .param("thing", thing)
                        .param("day", day)
                        .param("step", step)
                        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .update()
                > 0;
    }

    /** What was taken back meanwhile, is finished, or is no longer theirs to do is no news. */
    private News takeNews(UUID id) {
        List<Assignments.News> parts = assignments.takeNews(id);
        List<OwnedActivities.News> planned = activities.takeNews(id);
        if (parts.isEmpty() && planned.isEmpty()) {
            return News.NONE;
        }
        Set<String> assigned = Stream.concat(
                        parts.stream().filter(Assignments.News::assigned).map(Assignments.News::thing),
                        planned.stream().filter(OwnedActivities.News::assigned).map(OwnedActivities.News::thing))
                .collect(toSet());
        Set<String> moved = Stream.concat(
                        parts.stream().filter(news -> !news.assigned()).map(Assignments.News::thing),
                        planned.stream().filter(news -> !news.assigned()).map(OwnedActivities.News::thing))
                .collect(toSet());
        List<WorkItem> present =
                work.of(id).stream().filter(item -> !item.finished()).toList();
        return new News(only(present, assigned), only(present, moved));
    }

    private static List<WorkItem> only(List<WorkItem> items, Set<String> things) {
        return items.stream().filter(item -> things.contains(item.thing())).toList();
    }

    private void put(UUID id, MailKind kind, Letter letter, Duration life) {
        people.find(id)
                .filter(person -> !person.disabled())
                .map(Person::asRecipient)
                .ifPresent(recipient -> outbox.put(List.of(new Outbox.Draft(recipient, kind, letter, life))));
    }
}
