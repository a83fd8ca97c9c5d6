package pmqa.workbench.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.shared.ThaiDates;

/** Makes cycles, moves the windows of their phases, lets more organisations take part, and grants extensions. */
@Service
public class CyclePlanning {

    private static final int LONGEST_REASON = 2000;

    private final Cycles cycles;
    private final Participants participants;
    private final Organizations organizations;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CyclePlanning(
            Cycles cycles,
            Participants participants,
            Organizations organizations,
            JdbcClient sql,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cycles = cycles;
        this.participants = participants;
        this.organizations = organizations;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A draft that can be made a cycle.
     *
     * @param size how many organisations would take part
     */
    public record Checked(Cycle cycle, Territory territory, List<OrganizationType> types, long size) {
        public Checked {
            types = List.copyOf(types);
        }
    }

    /** Looks at a draft and changes nothing. */
    @Transactional(readOnly = true)
    public Result<Checked> check(CycleDraft draft) {
        List<Problem> problems = new ArrayList<>();
        Optional<FiscalYear> year = year(draft.fiscalYear());
        if (year.isEmpty()) {
            problems.add(CycleProblems.NO_YEAR);
        }
        Optional<Catalogue> catalogue = Catalogues.find(draft.catalogue());
        if (catalogue.isEmpty()) {
            problems.add(CycleProblems.NO_CATALOGUE);
        }
        if (!PersonalData.isName(draft.nameTh())) {
            problems.add(CycleProblems.NO_NAME_TH);
        }
        if (!PersonalData.isName(draft.nameEn())) {
            problems.add(CycleProblems.NO_NAME_EN);
        }
        List<Cycle.Phase> phases = phases(draft.windows(), problems);
        Result<Chosen> chosen = choose(draft.participants());
        if (chosen instanceof Result.Refused<Chosen>(List<Problem> wrong)) {
            problems.addAll(wrong);
        }
        if (year.isPresent() && catalogue.isPresent() && cycles.exists(year.get(), draft.catalogue(), draft.nameTh())) {
            problems.add(CycleProblems.NAME_TAKEN);
        }
        if (problems.isEmpty() && chosen instanceof Result.Accepted<Chosen>(Chosen who)) {
            Cycle cycle = new Cycle(
                    UUID.randomUUID(),
                    year.orElseThrow(),
                    draft.catalogue(),
                    catalogue.orElseThrow().version(),
                    new LocalizedText(draft.nameTh(), draft.nameEn()),
                    phases);
            return Result.accepted(new Checked(cycle, who.territory(), who.types(), who.size()));
        }
        return Result.refused(problems);
    }

    /** Makes a cycle of a draft. */
    @Transactional
    public Result<Checked> create(CycleDraft draft, UUID by) {
        lock();
        return check(draft).flatMap(checked -> {
            Cycle cycle = checked.cycle();
            cycles.add(cycle, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
            int entered = participants.enter(cycle.id(), checked.territory(), checked.types());
            publish(
                    by,
                    "create-cycle",
                    cycle.id(),
                    Optional.empty(),
                    String.join(
                            " · ",
                            cycle.fiscalYear().toString(),
                            cycle.catalogueId() + " " + cycle.catalogueVersion(),
                            cycle.name().th(),
                            spoken(cycle.phases()),
                            entered + " participants"));
            return Result.accepted(checked);
        });
    }

    /** Moves the windows of a cycle; extensions stay as they are. */
    @Transactional
    public Result<Cycle> changeWindows(Cycle cycle, List<CycleDraft.Window> windows, UUID by) {
        lock();
        List<Problem> problems = new ArrayList<>();
        List<Cycle.Phase> phases = phases(windows, problems);
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        Cycle after = new Cycle(
                cycle.id(), cycle.fiscalYear(), cycle.catalogueId(), cycle.catalogueVersion(), cycle.name(), phases);
        if (!after.phases().equals(cycle.phases())) {
            cycles.changePhases(after);
            publish(by, "change-windows", cycle.id(), Optional.of(spoken(cycle.phases())), spoken(phases));
        }
        return Result.accepted(after);
    }

    /** Lets more organisations take part, and says how many were new. */
    @Transactional
    public Result<Integer> addParticipants(Cycle cycle, ParticipantChoice choice, UUID by) {
        return choose(choice).flatMap(chosen -> {
            int entered = participants.enter(cycle.id(), chosen.territory(), chosen.types());
            if (entered > 0) {
                publish(by, "add-participants", cycle.id(), Optional.empty(), entered + " participants");
            }
            return Result.accepted(entered);
        });
    }

    /** An extension as somebody typed it. */
    public record ExtensionDraft(String phase, String endsOn, String reason) {
        public ExtensionDraft {
            reason = reason.strip();
        }
    }

    /** Gives one participant more time in one phase. */
    @Transactional
    public Result<LocalDate> extend(Cycle cycle, Organization organization, ExtensionDraft draft, UUID by) {
        List<Problem> problems = new ArrayList<>();
        Optional<Cycle.Phase> window = cycle.phases().stream()
                .filter(phase -> Integer.toString(phase.number()).equals(draft.phase()))
                .findFirst()
                .flatMap(phase -> cycles.window(cycle.id(), phase.number(), organization.id()));
        if (window.isEmpty()) {
            problems.add(CycleProblems.NO_PHASE);
        }
        Optional<LocalDate> end = TypedDates.read(draft.endsOn());
        if (end.isEmpty()) {
            problems.add(CycleProblems.noDay("endsOn"));
        }
        window.filter(phase -> end.isPresent() && !end.get().isAfter(phase.endsOn()))
                .ifPresent(phase -> problems.add(CycleProblems.notLater(
                        ThaiDates.day(phase.endsOn(), Language.THAI),
                        ThaiDates.day(phase.endsOn(), Language.ENGLISH))));
        if (draft.reason().isEmpty() || draft.reason().length() > LONGEST_REASON) {
            problems.add(CycleProblems.NO_REASON);
        }
        if (!problems.isEmpty()) {
            return Result.refused(problems);
        }
        Cycle.Phase phase = window.orElseThrow();
        cycles.extend(
                cycle.id(),
                phase.number(),
                organization.id(),
                end.orElseThrow(),
                draft.reason(),
                by,
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
        publish(
                by,
                "extend-phase",
                cycle.id(),
                Optional.of(phase.number() + " " + phase.endsOn()),
                phase.number() + " " + end.orElseThrow() + " organization/" + organization.id() + " · "
                        + draft.reason());
        return Result.accepted(end.orElseThrow());
    }

    private record Chosen(Territory territory, List<OrganizationType> types, long size) {}

    private Result<Chosen> choose(ParticipantChoice choice) {
        Optional<Organization> root =
                choice.rootCode().isEmpty() ? Optional.empty() : organizations.findByCode(choice.rootCode());
        if (root.isEmpty() && !choice.rootCode().isEmpty()) {
            return Result.refused(CycleProblems.NO_ROOT);
        }
        if (choice.types().isEmpty()) {
            return Result.refused(CycleProblems.NO_TYPES);
        }
        Territory territory = root.map(Organization::id).map(Territory::below).orElse(Territory.EVERYTHING);
        List<OrganizationType> types = choice.types().stream().sorted().toList();
        long size = participants.count(territory, types);
        return size == 0 ? Result.refused(CycleProblems.NOBODY) : Result.accepted(new Chosen(territory, types, size));
    }

    private static Optional<FiscalYear> year(String typed) {
        return typed.matches("\\d{4}") && FiscalYear.isPlausible(Integer.parseInt(typed))
                ? Optional.of(new FiscalYear(Integer.parseInt(typed)))
                : Optional.empty();
    }

    private static List<Cycle.Phase> phases(List<CycleDraft.Window> windows, List<Problem> problems) {
        List<Cycle.Phase> phases = new ArrayList<>();
        for (int number = 1; number <= windows.size(); number++) {
            CycleDraft.Window typed = windows.get(number - 1);
            Optional<LocalDate> starts = TypedDates.read(typed.starts());
            Optional<LocalDate> ends = TypedDates.read(typed.ends());
            if (starts.isEmpty()) {
                problems.add(CycleProblems.noDay("starts" + number));
            }
            if (ends.isEmpty()) {
                problems.add(CycleProblems.noDay("ends" + number));
            }
            if (starts.isPresent() && ends.isPresent()) {
                if (ends.get().isBefore(starts.get())) {
                    problems.add(CycleProblems.endsEarly("ends" + number));
                } else {
                    phases.add(new Cycle.Phase(number, starts.get(), ends.get()));
                }
            }
        }
        return phases;
    }

    private void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('cycles'))")
                .query((_, _) -> true)
                .single();
    }

    private void publish(UUID by, String action, UUID cycle, Optional<String> before, String after) {
        events.publishEvent(new TrailEntry(
                TrailEntry.ADMINISTRATION, Optional.of(by), action, "cycle/" + cycle, before, Optional.of(after)));
    }

    private static String spoken(List<Cycle.Phase> phases) {
        return phases.stream()
                .map(phase -> phase.number() + ": " + phase.startsOn() + "/" + phase.endsOn())
                .collect(Collectors.joining(", "));
    }
}
