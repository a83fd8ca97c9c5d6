package pmqa.workbench.api.token;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tokens. */
@Repository
class Tokens {

    /** How many usable tokens one person may have. */
    static final int MOST = 20;

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LISTED = 200;
    private static final String COLUMNS =
            "t.id, t.kind, t.person_id, t.organization_id, t.name, t.hint, t.scopes, t.created_at, t.expires_at, t.last_used_at, t.revoked_at";

    private final JdbcClient sql;
    private final Clock clock;

    Tokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Token token, byte[] hash, UUID by) {
        sql.sql("""
                        insert into api_token (id, kind, person_id, organization_id, name, token_hash, hint, scopes,
                                               created_by, created_at, expires_at)
                        values (:id, :kind, :person, :organization, :name, :hash, :hint, :scopes, :by, :created, :expires)
                        """)
                .param("id", token.id())
                .param("kind", token.kind().name().toLowerCase(Locale.ROOT))
                .param("person", token.person())
                .param("organization", token.organization().orElse(null), java.sql.Types.OTHER)
                .param("name", token.name())
                .param("hash", hash)
                .param("hint", token.hint())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
                .param("by", by)
                .param("created", at(token.created()))
                .param("expires", at(token.expires()))
                .update();
    }

    Optional<Token> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from api_token t where t.id = :id")
                .param("id", id)
                .query(Tokens::row)
                .optional();
    }

    /** The token with that secret, usable or not. */
    Optional<Token> findBySecret(byte[] hash) {
        return sql.sql("select " + COLUMNS + " from api_token t where t.token_hash = :hash")
                .param("hash", hash)
                .query(Tokens::row)
                .optional();
    }

    /** Tokens that a person made for themselves and has not revoked, the newest first. */
    List<Token> personalOf(UUID person) {
        return sql.sql("select " + COLUMNS + """
                         from api_token t where t.person_id = :person and t.kind = 'personal' and t.revoked_at is null
                        order by t.created_at desc, t.id limit :limit
                        """)
                .param("person", person)
                .param("limit", LISTED)
                .query(Tokens::row)
                .list();
    }

    /** Tokens of service accounts with a role at one of these nodes or below, or of all; the newest first. */
    List<Token> ofServices(boolean everything, Set<UUID> nodes) {
        return sql.sql("""
                        with recursive within as (
                            select id from organization where id = any(cast(:nodes as uuid[]))
                            union
                            select o.id from organization o join within w on o.parent_id = w.id)
                        select
                        """ + " " + COLUMNS + """
                         from api_token t
                        where t.kind = 'service' and t.revoked_at is null
                          and (:everything or t.organization_id in (select id from within))
                        order by t.created_at desc, t.id limit :limit
                        """)
                .param("nodes", nodes.stream().map(UUID::toString).toArray(String[]::new))
                .param("everything", everything)
                .param("limit", LISTED)
                .query(Tokens::row)
                .list();
    }

    int usableOf(UUID person) {
        return sql.sql("""
                        select count(*) from api_token
                        where person_id = :person and revoked_at is null and expires_at > :now
                        """)
                .param("person", person)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** Whether this call revoked it. */
    boolean revoke(UUID id) {
        return sql.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Notes that a token is used, at most once a minute: reading must not cost a write each time. */
    void noteUse(Token token) {
        Instant due = clock.instant().minus(USE_IS_NOTED_EVERY);
        if (token.lastUsed().filter(last -> last.isAfter(due)).isEmpty()) {
            sql.sql("""
                            update api_token set last_used_at = :now
                            where id = :id and (last_used_at is null or last_used_at <= :due)
                            """)
                    .param("now", now())
                    .param("id", token.id())
                    .param("due", at(due))
                    .update();
        }
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Token row(ResultSet row, int number) throws SQLException {
        Array codes = row.getArray("scopes");
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) codes.getArray())
                .forEach(code -> Scope.ofCode(code).ifPresent(scopes::add));
        return new Token(
                row.getObject("id", UUID.class),
                Token.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("person_id", UUID.class),
                Optional.ofNullable(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                scopes,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
