package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Slice;
import pmqa.workbench.organization.Territory;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/**
 * How far the organisations of a cycle have come with their submissions, for those who look at many: central officers, assessors,
 * viewers of a ministry. Of work that was not submitted nothing is told but that it goes on, and that only to officers and
 * to the agency's own people; assessors learn of an organisation when it has submitted.
 */
@Component
public class SubmissionOverview {

    private static final String TERRITORIES = "with recursive " + Territory.named("reader") + ", "
            + Territory.named("member") + ", " + Territory.named("officer");

    private static final String STATE = """
            case when a.id is null then 'not-begun' when a.status = 'draft' then 'in-progress' else a.status end""";

    /** What is seen at all: by members and officers everything, by the other readers what was submitted. */
    private static final String VISIBLE = """
            (:readerAll or p.organization_id in (select id from reader))
            and (a.status in ('submitted', 'returned', 'accepted')
                 or :memberAll or p.organization_id in (select id from member)
                 or :officerAll or p.organization_id in (select id from officer))
            """;

    private final JdbcClient sql;

    SubmissionOverview(JdbcClient sql) {
        this.sql = sql;
    }

    /** How far an organisation has come. */
    public enum State {
        SUBMITTED("submitted"),
        RETURNED("returned"),
        ACCEPTED("accepted"),
        IN_PROGRESS("in-progress"),
        NOT_BEGUN("not-begun");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<State> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }

    /** A cycle with the number of organisations in each state; states without any are left out. */
    public record CycleStates(UUID cycle, FiscalYear fiscalYear, LocalizedText name, Map<State, Long> counts) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * An organisation in a cycle.
     *
     * @param number of the last submission, if there is one
     * @param signedAt when that was signed
     * @param member whether the beholder may see the assessment itself
     * @param decides whether the beholder may accept or return
     */
    public record Row(
            LocalizedText organization,
            String code,
            Optional<UUID> assessment,
            State state,
            Optional<Integer> number,
            Optional<Instant> signedAt,
            boolean member,
            boolean decides) {}

    /**
     * The newest cycles in which the beholder sees somebody, the newest first.
     *
     * @param wished id of one more, however old it is; empty for none
     */
    public List<CycleStates> cycles(Reach reach, int limit, String wished) {
        Map<UUID, CycleStates> cycles = new LinkedHashMap<>();
        asked(reach, TERRITORIES + """
                        , chosen as (
                            (select id, fiscal_year, name_th, name_en from cycle order by fiscal_year desc, name_th limit :limit)
                            union
                            select id, fiscal_year, name_th, name_en from cycle where id::text = :wished)
                        select c.id, c.fiscal_year, c.name_th, c.name_en,\s""" + STATE + """
                         as state, count(*) as organizations
                        from chosen c
                        join cycle_participant p on p.cycle_id = c.id
                        left join assessment a on a.cycle_id = c.id and a.organization_id = p.organization_id
                        where\s""" + VISIBLE + """
                        group by 1, 2, 3, 4, 5 order by c.fiscal_year desc, c.name_th
                        """)
                .param("limit", limit)
                .param("wished", wished)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    CycleStates cycle = cycles.get(id);
                    if (cycle == null) {
                        cycle = new CycleStates(
                                id,
                                new FiscalYear(row.getInt("fiscal_year")),
                                new LocalizedText(row.getString("name_th"), row.getString("name_en")),
                                new EnumMap<>(State.class));
                        cycles.put(id, cycle);
                    }
                    cycle.counts()
                            .put(State.ofCode(row.getString("state")).orElseThrow(), row.getLong("organizations"));
                });
        return List.copyOf(cycles.values());
    }

    /**
     * The organisations of a cycle in Thai order.
     *
     * @param state only those in it
     * @param words part of a name or a code; empty for all
     */
    public Slice<Row> rows(Reach reach, UUID cycle, Optional<State> state, String words, int page) {
        return Slice.of(
                page,
                asked(reach, TERRITORIES + """
                        select o.name_th, o.name_en, o.code, a.id,\s""" + STATE + """
                         as state, s.number, s.signed_at,
                               (:memberAll or o.id in (select id from member)) as member,
                               (:officerAll or o.id in (select id from officer)) as decides,
                               count(*) over () as total
                        from cycle_participant p
                        join organization o on o.id = p.organization_id
                        left join assessment a on a.cycle_id = p.cycle_id and a.organization_id = p.organization_id
                        left join lateral (
                            select number, signed_at from snapshot where assessment_id = a.id order by number desc limit 1) s on true
                        where p.cycle_id = :cycle and\s""" + VISIBLE + """
                          and (:state = '' or\s""" + STATE + """
                         = :state)
                          and (:words = '' or strpos(lower(o.name_th || ' ' || o.name_en || ' ' || o.code), lower(:words)) > 0)
                        order by o.name_th collate "th-x-icu", o.code limit :size offset :offset
                        """)
                        .param("cycle", cycle)
                        .param("state", state.map(State::code).orElse(""))
                        .param("words", words)
                        .param("size", Slice.SIZE)
                        .param("offset", Slice.offset(page))
                        .query(SubmissionOverview::row)
                        .list());
    }

    private JdbcClient.StatementSpec asked(Reach reach, String statement) {
        Territory reader = Territory.of(reach, Right.READ_SUBMISSION);
        Territory member = Territory.of(reach, Right.READ_ASSESSMENT);
        Territory officer = Territory.of(reach, Right.DECIDE_SUBMISSION);
        return sql.sql(statement)
                .param("readerNodes", reader.ids())
                .param("readerAll", reader.everything())
                .param("memberNodes", member.ids())
                .param("memberAll", member.everything())
                .param("officerNodes", officer.ids())
                .param("officerAll", officer.everything());
    }

    private static Slice.Counted<Row> row(ResultSet row, int number) throws SQLException {
        String english = row.getString("name_en");
        OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new Slice.Counted<>(
                new Row(
                        new LocalizedText(
                                row.getString("name_th"), english.isEmpty() ? row.getString("name_th") : english),
                        row.getString("code"),
                        Optional.ofNullable(row.getObject("id", UUID.class)),
                        State.ofCode(row.getString("state")).orElseThrow(),
                        Optional.ofNullable(row.getObject("number", Integer.class)),
                        Optional.ofNullable(signedAt).map(OffsetDateTime::toInstant),
                        row.getBoolean("member"),
                        row.getBoolean("decides")),
                row.getLong("total"));
    }
}
