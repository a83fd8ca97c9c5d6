package pmqa.workbench.improvement;

import java.time.LocalDate;
import java.util.Optional;
import pmqa.workbench.organization.Cycle;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.ThaiDates;

/** Why a phase takes no change, no submission or no decision. */
final class PhaseProblems {

    private PhaseProblems() {}

    /**
     * Why nothing may be changed in a phase today, if so.
     *
     * @param bound whether its window counts
     */
    static Optional<Problem> closed(PhaseState state, LocalDate today, boolean bound) {
        if (!state.status().isOpen()) {
            return Optional.of(Problem.of(
                    "submitted",
                    "",
                    "ส่ง" + state.phase().title().th() + "แล้ว จึงแก้ไขไม่ได้",
                    state.phase().title().en() + ": submitted, so nothing can be changed.",
                    "หากต้องแก้ไข ขอให้ส่วนกลางส่งกลับพร้อมเหตุผล",
                    "If a change is needed, ask the central office to return it with a reason."));
        }
        return state.window()
                .filter(window -> bound && !window.contains(today))
                .map(window -> Problem.of(
                        "phase-closed",
                        "",
                        "อยู่นอกช่วงเวลาของระยะนี้ (" + shown(window, Language.THAI) + ")",
                        "The window of this phase is closed (" + shown(window, Language.ENGLISH) + ").",
                        "ติดต่อเจ้าหน้าที่ส่วนกลางเพื่อขอขยายเวลาพร้อมเหตุผล",
                        "Ask the central office for an extension with a reason."));
    }

    private static String shown(Cycle.Phase window, Language language) {
        return ThaiDates.day(window.startsOn(), language) + " – " + ThaiDates.day(window.endsOn(), language);
    }

    static final Problem NOTHING_PLANNED = Problem.of(
            "nothing-planned",
            "",
            "ยังไม่มีแผนที่มีกิจกรรม จึงไม่มีอะไรให้ส่ง",
            "There is no plan with an activity, so there is nothing to submit.",
            "เพิ่มแผนและกิจกรรมก่อน",
            "Add a plan and an activity first.");

    static final Problem NO_POSITION = Problem.of(
            "missing-position",
            "position",
            "ยังไม่ได้ระบุตำแหน่งของผู้ลงนาม",
            "The position of the signer is missing.",
            "กรอกตำแหน่ง เช่น อธิบดี",
            "Enter it, for instance Director-General.");

    static final Problem NO_SUMMARY = Problem.of(
            "missing-summary",
            "summary",
            "ยังไม่ได้เขียนบทสรุป",
            "The summary is missing.",
            "สรุปผลการดำเนินงาน ปัญหา และสิ่งที่จะทำต่อ",
            "Sum up results, obstacles and what comes next.");

    static final Problem TOO_LARGE = Problem.of(
            "submission-too-large",
            "",
            "แผน รายงาน และหลักฐานที่อ้างรวมกันยาวเกินกว่าที่ส่งได้ (" + SubmittedPhase.MOST_MEGABYTES + " MB)",
            "The plans, the reports and what they cite are together longer than can be submitted ("
                    + SubmittedPhase.MOST_MEGABYTES + " MB).",
            "ถอนหลักฐานที่ไม่จำเป็นออกจากรายงาน หรือถอนกิจกรรมที่เลิกทำ แล้วส่งอีกครั้ง",
            "Withdraw citations that the reports do not need, or activities that were given up, and submit again.");

    static final Problem NO_REASON = Problem.of(
            "missing-reason",
            "reason",
            "ยังไม่ได้ระบุเหตุผล",
            "The reason is missing.",
            "เขียนให้หน่วยงานรู้ว่าต้องแก้อะไร",
            "Say what the agency should correct.");

    static final Problem NOT_SUBMITTED = Problem.of(
            "not-submitted",
            "",
            "ยังไม่มีฉบับที่ส่งให้พิจารณา",
            "There is nothing submitted to decide on.",
            "รอให้หน่วยงานส่งก่อน",
            "Wait until the agency submits.");
}
