package pmqa.workbench.assessment.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pmqa.workbench.assessment.transfer.Change.Choice;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;

/** Offers between preview and confirmation. Each belongs to the person who made it, who has one for an assessment at a time. */
@Repository
class TransferPreviews {

    /** Long enough to ask colleagues about conflicts over a working day. */
    static final Duration LIFE = Duration.ofHours(12);

    private final JdbcClient sql;
    private final Clock clock;

    TransferPreviews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An offer that waits.
     *
     * @param choices {@link FieldName#id} → what was decided when that was kept
     */
    record Waiting(UUID id, String fileName, String sha256, Offer offer, Map<String, Decision> choices) {}

    /**
     * What a person decided.
     *
     * @param seen SHA-256 of what was kept when they decided; the decision holds as long as that is still so
     */
    record Decision(Choice choice, String seen) {
        static Decision of(Choice choice, String theirs) {
            return new Decision(choice, CanonicalJson.sha256(theirs));
        }

        boolean holdsFor(String theirs) {
            return seen.equals(CanonicalJson.sha256(theirs));
        }
    }

    UUID keep(UUID assessment, UUID person, String fileName, String sha256, Offer offer) {
        sql.sql("""
                        delete from transfer_preview
                        where (person_id = :person and assessment_id = :assessment) or expires_at < :now
                        """)
                .param("person", person)
                .param("assessment", assessment)
                .param("now", now())
                .update();
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into transfer_preview
                            (id, assessment_id, person_id, file_name, sha256, offer, choices, created_at, expires_at)
                        values (:id, :assessment, :person, :file, :sha256, :offer, '{}', :now, :expires)
                        """)
                .param("id", id)
                .param("assessment", assessment)
                .param("person", person)
                .param("file", fileName)
                .param("sha256", sha256)
                .param("offer", OfferJson.write(offer))
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        return id;
    }

    /** A preview of that person for that assessment that has not expired. */
    Optional<Waiting> find(UUID id, UUID assessment, UUID person) {
        return sql.sql("""
                        select id, file_name, sha256, offer, choices from transfer_preview
                        where id = :id and assessment_id = :assessment and person_id = :person and expires_at > :now
                        """)
                .param("id", id)
                .param("assessment", assessment)
                .param("person", person)
                .param("now", now())
                .query(TransferPreviews::row)
                .optional();
    }

    /** Takes the preview for a confirmation: of two at the same time the second waits, and then finds it gone. */
    boolean take(UUID id) {
        return sql.sql("select id from transfer_preview where id = :id for update")
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    void remember(UUID id, Map<String, Decision> choices) {
        Map<String, Value> members = new TreeMap<>();
        choices.forEach((field, decision) -> members.put(
                field, new Value.Str(decision.choice().name().toLowerCase(Locale.ROOT) + " " + decision.seen())));
        sql.sql("update transfer_preview set choices = :choices where id = :id")
                .param("choices", JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE))
                .param("id", id)
                .update();
    }

    void drop(UUID id) {
        sql.sql("delete from transfer_preview where id = :id").param("id", id).update();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        Map<String, Decision> choices = new HashMap<>();
        OfferJson.object(row.getString("choices")).orElse(Map.of()).forEach((field, value) -> {
            String[] parts = OfferJson.text(value).orElse("").split(" ", -1);
            if (parts.length == 2) {
                choices.put(field, new Decision(Choice.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
            }
        });
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                OfferJson.read(row.getString("offer")),
                choices);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
