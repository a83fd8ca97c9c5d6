package pmqa.workbench.assessment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.TrailBatch;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.catalogue.loading.Mappings;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.QuestionRatings;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Begins assessments: empty, from last year's, or from a file that was filled elsewhere. */
@Service
public class Beginning {

    /** What the trail calls it when answers come from last year, or from a file. */
    static final String CARRY_OVER = "carry-over";

    static final String FILL = "fill";

    private final Assessments assessments;
    private final YearOnYear years;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock;

    Beginning(
            Assessments assessments,
            YearOnYear years,
            Cycles cycles,
            ApplicationEventPublisher events,
            JdbcClient sql,
            Clock clock) {
        this.assessments = assessments;
        this.years = years;
        this.cycles = cycles;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Begins an organisation's assessment in a cycle.
     *
     * @param categories codes of the categories to be assessed; empty means all
     * @param from an earlier assessment whose answers are carried over, marked unconfirmed
     */
    @Transactional
    public Result<Assessment> begin(
            UUID cycle, UUID organization, Set<String> categories, Optional<UUID> from, UUID person) {
        if (!cycles.participates(cycle, organization)) {
            return Result.refused(new Problem(
                    "not-a-participant",
                    "",
                    LocalizedText.of(
                            "หน่วยงานนี้ไม่ได้อยู่ในรอบการประเมิน",
                            "The organisation does not take part in the cycle."),
                    LocalizedText.of("ติดต่อเจ้าหน้าที่ส่วนกลาง", "Ask the central office.")));
        }
        Optional<Assessment> existing = assessments.find(cycle, organization);
        if (existing.isPresent()) {
            return Result.accepted(existing.get());
        }
        Assessment begun = assessments.begin(cycle, organization, List.copyOf(categories), from, person);
        events.publishEvent(new TrailEntry(
                begun.id(), Optional.of(person), "begin", "assessment", Optional.empty(), from.map(UUID::toString)));
        from.ifPresent(earlier -> carryOver(earlier, begun, cycle, person));
        return Result.accepted(begun);
    }

    /** What would come over, and to which organisation. */
    public record DryRun(Organization organization, CarriedOver found) {}

    /**
     * What an assessment by other criteria would give to a new one: a dry run that changes nothing.
     *
     * @param categories codes of the categories to be assessed; empty means all
     * @return nothing if the criteria are the same, or nobody has compared them
     */
    @Transactional(readOnly = true)
    public Optional<DryRun> dryRun(UUID from, Cycle cycle, Set<String> categories) {
        return years.present(from)
                .flatMap(old -> Mappings.find(old.catalogue().id(), cycle.catalogueId())
                        .map(mapping ->
                                new DryRun(old.organization(), CarryOver.find(mapping, old.answers(), categories))));
    }

    private void carryOver(UUID from, Assessment begun, UUID cycle, UUID person) {
        Cycle chosen = cycles.find(cycle).orElseThrow();
        Optional<CarriedOver> mapped =
                dryRun(from, chosen, Set.copyOf(begun.categories())).map(DryRun::found);
        if (mapped.isEmpty()) {
            carryOver(from, begun.id(), person);
            return;
        }
        Map<AnswerKey, String> values = new LinkedHashMap<>();
        mapped.get().carried().forEach(answer -> values.put(answer.key(), answer.value()));
        insert(CARRY_OVER, begun.id(), values, true, person);
    }

    /** Declared states stay behind: what is carried over is not done yet. */
    private void carryOver(UUID from, UUID to, UUID person) {
        record(
                CARRY_OVER,
                to,
                person,
                sql.sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, unconfirmed, changed_by, changed_at)
                        select :to, track, kind, key, value, 1, true, :person, :now from answer
                        where assessment_id = :from and track = 'self' and kind <> 'state' and value is not null
                        order by kind, key
                        returning kind, key, value
                        """)
                        .param("to", to)
                        .param("from", from)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))));
    }

    /** Puts a whole filled assessment in, for the demo and for imports; answers that exist already are left alone. */
    @Transactional
    public void fill(UUID assessment, Answers answers, UUID person) {
        insert(FILL, assessment, values(Catalogues.get(answers.catalogue()), answers), false, person);
    }

    private void insert(
            String action, UUID assessment, Map<AnswerKey, String> values, boolean unconfirmed, UUID person) {
        List<AnswerKey> keys = List.copyOf(values.keySet());
        record(
                action,
                assessment,
                person,
                sql.sql("""
                        insert into answer (assessment_id, track, kind, key, value, version, unconfirmed, changed_by, changed_at)
                        select :assessment, 'self', kind, key, value, 1, :unconfirmed, :person, :now
                        from unnest(cast(:kinds as text[]), cast(:keys as text[]), cast(:values as text[])) as n (kind, key, value)
                        on conflict do nothing
                        returning kind, key, value
                        """)
                        .param("assessment", assessment)
                        .param("unconfirmed", unconfirmed)
                        .param(
                                "kinds",
                                keys.stream().map(key -> key.kind().code()).toArray(String[]::new))
                        .param("keys", keys.stream().map(AnswerKey::key).toArray(String[]::new))
                        .param("values", keys.stream().map(values::get).toArray(String[]::new))
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))));
    }

    /** Writes answers, and for each its own entry: whoever changes one past the program is found. */
    private void record(String action, UUID assessment, UUID person, JdbcClient.StatementSpec insertion) {
        List<TrailEntry> entries = insertion
                .query((row, _) -> new TrailEntry(
                        assessment,
                        Optional.of(person),
                        action,
                        row.getString("kind") + "/" + row.getString("key"),
                        Optional.empty(),
                        Optional.of(row.getString("value"))))
                .list();
        events.publishEvent(new TrailBatch(entries));
    }

    private static Map<AnswerKey, String> values(Catalogue catalogue, Answers answers) {
        Map<AnswerKey, String> values = new LinkedHashMap<>();
        answers.profile().forEach((topic, text) -> values.put(new AnswerKey(AnswerKind.PROFILE, topic), text));
        answers.responses().forEach((item, response) -> {
            response.met().forEach(code -> values.put(new AnswerKey(AnswerKind.CHECKPOINT, item + "-" + code), "true"));
            response.notes()
                    .forEach((code, note) -> values.put(new AnswerKey(AnswerKind.NOTE, item + "-" + code), note));
            response.explanations()
                    .forEach((level, text) ->
                            values.put(new AnswerKey(AnswerKind.EXPLANATION, item + "-" + level), text));
            response.results()
                    .forEach((level, text) -> values.put(new AnswerKey(AnswerKind.RESULT, item + "-" + level), text));
        });
        answers.measures().forEach((item, measures) -> {
            for (int i = 0; i < measures.size(); i++) {
                values.put(
                        new AnswerKey(AnswerKind.MEASURE, item + "/" + new UUID(0, i + 1)),
                        MeasureJson.write(measures.get(i)));
            }
        });
        catalogue
                .questions()
                .forEach(question -> values.putAll(RubricAnswers.rows(
                        question, answers.ratings().getOrDefault(question.code(), QuestionRatings.NONE))));
        answers.conformance().forEach((code, conformity) -> {
            values.put(
                    new AnswerKey(AnswerKind.CONFORMANCE, code),
                    ConformanceValues.write(
                            conformity.status(), conformity.reason().orElse("")));
            conformity.explanation().ifPresent(text -> values.put(new AnswerKey(AnswerKind.EXPLANATION, code), text));
        });
        return values;
    }
}
