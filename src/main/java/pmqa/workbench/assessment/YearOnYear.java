package pmqa.workbench.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;

/** Reads an assessment or a part of it together with the same of last year's, in one statement. */
@Component
public class YearOnYear {

    private static final String ITEM = "split_part(split_part(w.key, '-', 1), '/', 1) = :part";
    private static final String QUESTION = "(w.key = :part or starts_with(w.key, :part || '-'))";
    private static final String REQUIREMENTS = "w.key = any(string_to_array(:part, ' '))";
    private static final String PROFILE = "w.kind in ('profile', 'state') and :part = ''";
    private static final String WHOLE = ":part = ''";

    private final AssessmentAnswers answers;
    private final JdbcClient sql;

    YearOnYear(AssessmentAnswers answers, JdbcClient sql) {
        this.answers = answers;
        this.sql = sql;
    }

    /**
     * Two years of a part.
     *
     * @param lastYear of the same organisation by the same criteria, if there was one
     */
    public record Years(Filled present, Optional<Filled> lastYear) {}

    /** The answers of one item, its measures included; nothing if there is no such assessment. */
    public Optional<Years> ofItem(UUID assessment, String item) {
        return read(assessment, ITEM, item, true);
    }

    /** The answers of one rubric question. */
    public Optional<Years> ofQuestion(UUID assessment, String question) {
        return read(assessment, QUESTION, question, true);
    }

    /** The answers of some requirements. */
    public Optional<Years> ofRequirements(UUID assessment, Collection<String> requirements) {
        return read(assessment, REQUIREMENTS, String.join(" ", requirements), true);
    }

    /** The narratives of the profile and every declared state. */
    public Optional<Years> ofProfile(UUID assessment) {
        return read(assessment, PROFILE, "", true);
    }

    /** Everything of both years. */
    public Optional<Years> whole(UUID assessment) {
        return read(assessment, WHOLE, "", true);
    }

    /** Everything of this year. */
    public Optional<Filled> present(UUID assessment) {
        return read(assessment, WHOLE, "", false).map(Years::present);
    }

    private Optional<Years> read(UUID assessment, String condition, String part, boolean both) {
        Year present = new Year();
        Year lastYear = new Year();
        sql.sql("""
                        with chosen as (
                            select id, 0 as years_ago from assessment where id = :assessment
                            union all (
                            select p.id, 1 from assessment a
                            join cycle c on c.id = a.cycle_id
                            join cycle pc on pc.fiscal_year = c.fiscal_year - 1 and pc.catalogue_id = c.catalogue_id
                            join assessment p on p.cycle_id = pc.id and p.organization_id = a.organization_id
                            where a.id = :assessment and :both order by p.created_at desc limit 1))
                        select h.years_ago, a.id, a.status, a.categories, a.started_from,
                               c.id as cycle_id, c.fiscal_year, c.catalogue_id, c.catalogue_version,
                               c.name_th as cycle_th, c.name_en as cycle_en,
                               o.id as organization_id, o.parent_id, o.code, o.name_th, o.name_en, o.type,
                               w.kind, w.key, w.value, w.version, w.unconfirmed, w.changed_by, w.changed_at
                        from chosen h
                        join assessment a on a.id = h.id
                        join cycle c on c.id = a.cycle_id
                        join organization o on o.id = a.organization_id
                        left join answer w on w.assessment_id = a.id and w.track = 'self' and\s""" + condition + """

                        order by w.kind, w.key
                        """)
                .param("assessment", assessment)
                .param("both", both)
                .param("part", part)
                .query((ResultSet row) -> (row.getInt("years_ago") == 0 ? present : lastYear).add(row));
        return present.filled(answers).map(filled -> new Years(filled, lastYear.filled(answers)));
    }

    /** What the rows of one year add up to. */
    private static final class Year {

        private Optional<Assessment> assessment = Optional.empty();
        private Optional<AssessmentFrames.Frame> frame = Optional.empty();
        private final List<StoredAnswer> rows = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            if (assessment.isEmpty()) {
                assessment = Optional.of(Assessments.row(row, 0));
                frame = Optional.of(AssessmentFrames.row(row.getObject("id", UUID.class), row));
            }
            if (row.getString("kind") != null) {
                rows.add(StoredAnswers.row(row, row.getRow()));
            }
        }

        Optional<Filled> filled(AssessmentAnswers answers) {
            return assessment.flatMap(known -> frame.map(around -> answers.filled(known, around, rows)));
        }
    }
}
