package pmqa.workbench.work;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.Assignments;
import pmqa.workbench.improvement.OwnedActivities;
import pmqa.workbench.mail.MailChoices;
import pmqa.workbench.mail.NodeLeases;
import pmqa.workbench.shared.ThaiDates;

/** Comes round every half minute: tells what is new, and once a day reminds. One node at a time does so, and each person's letter stands alone. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String WORK = "letters about work";
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Telling telling;
    private final Assignments assignments;
    private final OwnedActivities activities;
    private final MyWork work;
    private final MailChoices choices;
    private final ReminderSettings settings;
    private final NodeLeases leases;
    private final Clock clock;
    private final AtomicReference<LocalDate> reminded = new AtomicReference<>(LocalDate.MIN);

    Rounds(
            Telling telling,
            Assignments assignments,
            OwnedActivities activities,
            MyWork work,
            MailChoices choices,
            ReminderSettings settings,
            NodeLeases leases,
            Clock clock) {
        this.telling = telling;
        this.assignments = assignments;
        this.activities = activities;
        this.work = work;
        this.choices = choices;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${pmqa.reminders.every:PT30S}", fixedDelayString = "${pmqa.reminders.every:PT30S}")
    void comeRound() {
        if (!leases.take(WORK, LEASE)) {
            return;
        }
        announce();
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ThaiDates.THAILAND));
        if (now.getHour() >= settings.hour() && !reminded.get().equals(now.toLocalDate())) {
            if (remind(now.toLocalDate())) {
                reminded.set(now.toLocalDate());
            }
        }
    }

    /** Tells people of what is new, some minutes after the first of it, so that a whole sheet of assignments is one letter. */
    private void announce() {
        OffsetDateTime since =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(settings.gather());
        forEach(peopleWithNews(since), telling::announce);
    }

    /**
     * Reminds everybody; on a day on which this was done, nobody is reminded again.
     *
     * @return whether nothing went wrong
     */
    private boolean remind(LocalDate today) {
        Map<UUID, List<WorkItem>> due =
                work.due(today.minusDays(settings.longestLate()), today.plusDays(settings.soon()));
        Set<UUID> people = new HashSet<>(due.keySet());
        Set<UUID> withNews = peopleWithNews(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
        choices.of(withNews).forEach((person, choice) -> {
            if (choice.daily()) {
                people.add(person);
            }
        });
        return forEach(people, person -> telling.remind(person, due.getOrDefault(person, List.of())));
    }

    private Set<UUID> peopleWithNews(OffsetDateTime since) {
        Set<UUID> people = new HashSet<>(assignments.peopleWithNews(since));
        people.addAll(activities.peopleWithNews(since));
        return people;
    }

    /** What goes wrong with one person's letter must not keep the others from theirs; it is tried again. */
    private boolean forEach(Set<UUID> people, Consumer<UUID> tell) {
        boolean allTold = true;
        for (UUID person : people) {
            leases.take(WORK, LEASE);
            try {
                tell.accept(person);
            } catch (RuntimeException fault) {
                LOG.error("no letter about the work of person {}", person, fault);
                allTold = false;
            }
        }
        return allTold;
    }
}
