package pmqa.workbench.privacy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pmqa.workbench.audit.Erasures;
import pmqa.workbench.audit.TrailEntry;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Result;

/**
 * Erases a person: a pseudonym takes the place of name and e-mail address everywhere, in the trail and in submissions too, and whatever
 * served the person alone is deleted. What they did stays, under the pseudonym; verification stays green, because the trail announces
 * every record that changed (decision 40).
 */
@Service
public class Erasing {

    /** Entries of the trail are read whole: an erasure that changed very much is announced in several. */
    private static final int LINES_OF_AN_ENTRY = 1_000;

    private static final int MARK_BYTES = 5;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Erasing(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /**
     * What an erasure changed.
     *
     * @param rows rows in which the person was named
     * @param entries entries of the trail among them
     * @param submissions submissions among them
     * @param files files of evidence whose text names the person: they are as they were
     * @param shared whether somebody else's name is the same or holds it, so that only what the person did or wrote was searched for it
     */
    public record Outcome(String pseudonym, int rows, int entries, int submissions, int files, boolean shared) {}

    /**
     * Erases somebody for good.
     *
     * @param typed the e-mail address once more, typed by whoever does it: the one thing that keeps a slip from being final
     */
    @Transactional
    public Result<Outcome> erase(Person person, String typed, UUID by) {
        if (person.id().equals(by)) {
            return Result.refused(PrivacyProblems.ONESELF);
        }
        if (!People.folded(typed).equals(People.folded(person.email()))) {
            return Result.refused(PrivacyProblems.OTHER_ADDRESS);
        }
        if (isErased(person.id())) {
            return Result.refused(PrivacyProblems.ERASED_ALREADY);
        }
        sql.sql("select pg_advisory_xact_lock(hashtext('people-and-rights'))")
                .query((_, _) -> true)
                .single();
        sql.sql("select set_config('pmqa.erasure', pg_current_xact_id()::text, true)")
                .query((row, _) -> row.getString(1))
                .single();
        Wording wording = Wording.of(person, mark());
        boolean shared = isShared(person);
        int files = filesNaming(wording);
        deleteWhatServedThePersonAlone(person);
        int rows = replaceOwnRow(person, wording);
        List<String> changed = new ArrayList<>();
        for (Table table : Table.all(sql)) {
            rows += replace(table, person, wording, shared, changed);
        }
        announce(person, by, changed);
        int submissions = (int)
                changed.stream().filter(line -> line.startsWith("snapshot ")).count();
        return Result.accepted(
                new Outcome(wording.pseudonym(), rows, changed.size() - submissions, submissions, files, shared));
    }

    /** Whether somebody was erased. */
    public boolean isErased(UUID person) {
        return sql.sql("select erased_at is not null from person where id = :id")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    /** A name that another's holds cannot be told from it in a text. */
    private boolean isShared(Person person) {
        return sql.sql("""
                        select exists (select from person where id <> :id and erased_at is null and position(lower(:name) in lower(name)) > 0)
                        """)
                .param("id", person.id())
                .param("name", person.name().strip())
                .query(Boolean.class)
                .single();
    }

    private int filesNaming(Wording wording) {
        return sql.sql("select count(*) from evidence_content where search_text ~* :any")
                .param("any", wording.any())
                .query(Integer.class)
                .single();
    }

    private void deleteWhatServedThePersonAlone(Person person) {
        for (String statement : List.of(
                "delete from spring_session where principal_name = :text",
                "delete from one_time_link where person_id = :id",
                "delete from recovery_code where person_id = :id",
                "delete from second_factor where person_id = :id",
                "delete from openid_link where person_id = :id",
                "delete from role_assignment where person_id = :id",
                "delete from presence where person_id = :id",
                "delete from import_preview where person_id = :id",
                "delete from transfer_preview where person_id = :id",
                "delete from progress_draft where person_id = :id",
                "update api_token set revoked_at = coalesce(revoked_at, now()), name = '–', token_hash = sha256(id::text::bytea) where person_id = :id",
                "delete from mail_choice where person_id = :id",
                "delete from outbox_message where person_id = :id or lower(recipient) = lower(:email)",
                "delete from sign_in_failure where subject in ('account:' || lower(:email), 'factor:' || :text)")) {
            sql.sql(statement)
                    .param("id", person.id())
                    .param("text", person.id().toString())
                    .param("email", person.email())
                    .update();
        }
    }

    private int replaceOwnRow(Person person, Wording wording) {
        return sql.sql("""
                        update person set name = :pseudonym, email = :address, password_hash = null, disabled = true,
                               session_epoch = session_epoch + 1, erased_at = now()
                        where id = :id
                        """)
                .param("pseudonym", wording.pseudonym())
                .param("address", wording.address())
                .param("id", person.id())
                .update();
    }

    /** Replaces in one table and notes the records that were never to change. */
    private int replace(Table table, Person person, Wording wording, boolean shared, List<String> changed) {
        if (table.texts().isEmpty() || (shared && table.people().isEmpty())) {
            return 0;
        }
        String noted = switch (table.name()) {
            case "audit_entry" ->
                "'entry ' || stream || ' ' || sequence || ' ' || encode(audit_hash(audit_entry), 'hex')";
            case "snapshot", "year_submission" ->
                "'snapshot ' || id || ' ' || encode(sha256(convert_to(content, 'UTF8')), 'hex')";
            default -> "''";
        };
        List<String> records = sql.sql(statement(table, shared) + " returning " + noted)
                .params(wording.parameters())
                .param("id", person.id())
                .query((row, _) -> row.getString(1))
                .list();
        records.stream().filter(line -> !line.isEmpty()).forEach(changed::add);
        return records.size();
    }

    private static String statement(Table table, boolean shared) {
        List<String> changes = new ArrayList<>();
        List<String> finds = new ArrayList<>();
        table.texts().forEach((column, kind) -> {
            String quoted = "\"" + column + "\"";
            switch (kind) {
                case TEXT -> {
                    changes.add(quoted + " = " + Wording.without(quoted));
                    finds.add(quoted + " ~* :any");
                }
                case JSON -> {
                    changes.add(quoted + " = cast(" + Wording.without(quoted + "::text") + " as jsonb)");
                    finds.add(quoted + "::text ~* :any");
                }
                case TEXTS -> {
                    changes.add(quoted + " = array(select " + Wording.without("part") + " from unnest(" + quoted
                            + ") with ordinality as parts (part, place) order by place)");
                    finds.add("exists (select from unnest(" + quoted + ") as part where part ~* :any)");
                }
            }
        });
        String own = table.people().stream()
                .map(column -> "\"" + column + "\" = :id")
                .reduce((one, other) -> one + " or " + other)
                .map(any -> " and (" + any + ")")
                .filter(_ -> shared)
                // The parameter must be used whether it matters or not.
                .orElse(" and cast(:id as uuid) is not null");
        return "update \"" + table.name() + "\" set " + String.join(", ", changes) + " where ("
                + String.join(" or ", finds) + ")" + own;
    }

    private void announce(Person person, UUID by, List<String> changed) {
        for (int from = 0; from == 0 || from < changed.size(); from += LINES_OF_AN_ENTRY) {
            List<String> part = changed.subList(from, Math.min(changed.size(), from + LINES_OF_AN_ENTRY));
            events.publishEvent(new TrailEntry(
                    TrailEntry.ADMINISTRATION,
                    Optional.of(by),
                    Erasures.ACTION,
                    "person/" + person.id(),
                    Optional.empty(),
                    Optional.of(String.join("\n", part))));
        }
    }

    private String mark() {
        byte[] bytes = new byte[MARK_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
