package pmqa.workbench.scoring;

import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;

/** Puts next steps into words. */
final class StepWords {

    private StepWords() {}

    static LocalizedText completeLevel(NextStep.CompleteLevel step) {
        String boxes = String.join(", ", step.checkpoints());
        LocalizedText missing = step.checkpoints().size() == 1
                ? LocalizedText.of(
                        boxes + " เป็นช่องเดียวที่ขาดของ" + step.level().th(),
                        boxes + " is the only box missing on level "
                                + step.level().en())
                : LocalizedText.of(
                        "ขาด " + boxes + " ของ" + step.level().th(),
                        boxes + " are missing on level " + step.level().en());
        LocalizedText worth = missing.then(LocalizedText.of(
                ": ได้เพิ่ม " + Figures.score(step.own()) + " คะแนน", ": worth +" + Figures.score(step.own())));
        return step.released() > Figures.NOISE
                ? worth.then(LocalizedText.of(
                        " และปลดล็อกคะแนนที่ทำไว้แล้วอีก " + Figures.score(step.released()),
                        " and releases " + Figures.score(step.released()) + " more that is already earned"))
                : worth;
    }

    static LocalizedText reportMeasure(NextStep.ReportMeasure step) {
        return LocalizedText.of(
                step.measureType() + " " + step.title().th() + " เป็นตัวชี้วัดบังคับที่ยังไม่มีข้อมูล: ได้เพิ่มสูงสุด "
                        + Figures.score(step.own()) + " คะแนน",
                step.measureType() + " " + step.title().en() + " is required and has no data: worth up to +"
                        + Figures.score(step.own()));
    }

    static LocalizedText raiseRating(NextStep.RaiseRating step) {
        return LocalizedText.of(
                step.criterion() + " จาก " + step.from() + " เป็น " + step.to() + " (+" + Figures.score(step.own())
                        + "): " + step.descriptor(),
                step.criterion() + " from " + step.from() + " to " + step.to() + " (+" + Figures.score(step.own())
                        + "): " + step.descriptor());
    }

    static LocalizedText meetRequirement(NextStep.MeetRequirement step) {
        return LocalizedText.of(
                step.item() + " " + step.status().title().th() + ": " + step.text(),
                step.item() + " " + step.status().title().en() + ": " + step.text());
    }
}
