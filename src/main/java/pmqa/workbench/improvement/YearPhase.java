package pmqa.workbench.improvement;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** The phases of a cycle after the self-assessment (domain.md §3). */
public enum YearPhase {
    PLANS(2, "ตัวชี้วัดที่ยังไม่ถึงเป้าหมาย และแผน 1 ปี 3 ปี", "Gap measures, 1-year and 3-year plans"),
    SIX_MONTHS(3, "ความก้าวหน้ารอบ 6 เดือน", "Six-month progress"),
    TWELVE_MONTHS(4, "ผลรอบ 12 เดือนและบทสรุป", "Twelve-month results and summary");

    private final int number;
    private final LocalizedText title;

    YearPhase(int number, String th, String en) {
        this.number = number;
        this.title = LocalizedText.of(th, en);
    }

    /** Its number within the cycle, 2 to 4; phase 1 is the self-assessment. */
    public int number() {
        return number;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<YearPhase> ofNumber(int number) {
        return Arrays.stream(values()).filter(phase -> phase.number == number).findFirst();
    }
}
