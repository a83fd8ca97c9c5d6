package pmqa.workbench.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.organization.Cycles;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/**
 * Whether answers may change today: the assessment is not submitted and the window of the phase is open, or a reopening names
 * the item and has not run out.
 */
@Component
class Editing {

    /** The phase in which the profile and the categories are filled in (domain.md §3). */
    static final int SELF_ASSESSMENT = 1;

    private final Cycles cycles;
    private final JdbcClient sql;

    Editing(Cycles cycles, JdbcClient sql) {
        this.cycles = cycles;
        this.sql = sql;
    }

    /** Why each of some answers may not change today; answers that may are left out. */
    Map<AnswerKey, Problem> whyClosed(Assessment assessment, Collection<AnswerKey> keys, LocalDate today) {
        Optional<Problem> closed = whyClosed(assessment, today);
        if (closed.isEmpty()) {
            return Map.of();
        }
        List<String> reopened = reopened(assessment, today);
        Map<AnswerKey, Problem> problems = new HashMap<>();
        keys.stream()
                .filter(key -> reopened.stream().noneMatch(scope -> covers(scope, key)))
                .forEach(key -> problems.put(key, closed.get()));
        return problems;
    }

    private static boolean covers(String scope, AnswerKey key) {
        return covers(scope, key.key());
    }

    private static boolean covers(String scope, String key) {
        return key.equals(scope) || key.startsWith(scope + "-") || key.startsWith(scope + "/");
    }

    Optional<Problem> whyClosed(Assessment assessment, AnswerKey key, LocalDate today) {
        return whyClosed(assessment, today).filter(_ -> !isReopened(assessment, key, today));
    }

    /** Those of some items or profile topics whose answers may change today. */
    Set<String> open(Assessment assessment, Collection<String> subjects, LocalDate today) {
        Set<String> open = new HashSet<>(subjects);
        if (whyClosed(assessment, today).isPresent()) {
            List<String> scopes = reopened(assessment, today);
            open.removeIf(subject -> scopes.stream().noneMatch(scope -> covers(scope, subject)));
        }
        return open;
    }

    /** The same for somebody's desk, which knows the window already. */
    Optional<Problem> whyClosed(Desk desk, AnswerKey key, LocalDate today) {
        return whyClosed(desk.assessment(), desk::window, today)
                .filter(_ -> !isReopened(desk.assessment(), key, today));
    }

    Optional<Problem> whyClosed(Assessment assessment, LocalDate today) {
        return whyClosed(
                assessment, () -> cycles.window(assessment.cycle(), SELF_ASSESSMENT, assessment.organization()), today);
    }

    private static Optional<Problem> whyClosed(
            Assessment assessment, Supplier<Optional<Cycle.Phase>> window, LocalDate today) {
        if (!assessment.status().isOpen()) {
            return Optional.of(new Problem(
                    "submitted",
                    "",
                    LocalizedText.of(
                            "แบบประเมินนี้ส่งแล้ว จึงแก้ไขไม่ได้",
                            "This assessment is submitted and cannot be changed."),
                    LocalizedText.of(
                            "หากต้องแก้ไข ให้ขอเปิดแก้ไขเป็นกรณีพิเศษพร้อมเหตุผล",
                            "If a change is needed, ask for a reopening with a reason.")));
        }
        return window.get()
                .filter(phase -> !phase.contains(today))
                .map(phase -> new Problem(
                        "phase-closed",
                        "",
                        LocalizedText.of(
                                "อยู่นอกช่วงเวลากรอกแบบประเมิน (" + window(phase, Language.THAI) + ")",
                                "The window for answering is closed (" + window(phase, Language.ENGLISH) + ")."),
                        LocalizedText.of(
                                "ติดต่อเจ้าหน้าที่ส่วนกลางเพื่อขอขยายเวลาพร้อมเหตุผล",
                                "Ask the central office for an extension with a reason.")));
    }

    private static String window(Cycle.Phase phase, Language language) {
        return ThaiDates.day(phase.startsOn(), language) + " – " + ThaiDates.day(phase.endsOn(), language);
    }

    /** Whether any item is open again today. */
    boolean isReopened(Assessment assessment, LocalDate today) {
        return !reopened(assessment, today).isEmpty();
    }

    private boolean isReopened(Assessment assessment, AnswerKey key, LocalDate today) {
        return reopened(assessment, today).stream().anyMatch(scope -> covers(scope, key));
    }

    /** Items that are open again today; a reopening ends with the next submission. */
    private List<String> reopened(Assessment assessment, LocalDate today) {
        if (assessment.status() == Assessment.Status.DRAFT) {
            return List.of(); // Only what was submitted can be reopened.
        }
        return sql.sql("""
            select unnest(scope) from submission_event e
            where e.assessment_id = :assessment and e.kind = 'reopened' and e.until >= :today
              and not exists (select from snapshot s
                              where s.assessment_id = e.assessment_id and s.signed_at > e.acted_at)
            """)
                .param("assessment", assessment.id())
                .param("today", today)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
