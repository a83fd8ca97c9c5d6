package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.LevelledResult.LevelTally;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;

/** Puts the derivation of each node into words. It reads figures from the node and computes no score of its own. */
final class Because {

    static final LocalizedText BESIDE_THE_TOTAL =
            LocalizedText.of(" (แสดงเคียงข้าง ไม่รวมในผลรวม)", " (stands beside the total and is not part of it)");

    private Because() {}

    static LocalizedText total(ScoreSheet sheet) {
        int categories = sheet.categories().size();
        LocalizedText result = switch (sheet.total()) {
            case TotalResult.Points points ->
                mean("หมวด", "category", "categories", scoresOf(sheet), points.score())
                        .then(levelReached(points.level()));
            case TotalResult.Rating rating ->
                mean("หมวด", "category", "categories", ratingsOf(sheet), rating.rating())
                        .then(LocalizedText.same(" (" + Figures.shown(rating.percent(), 1) + "%)"));
            case TotalResult.Count count ->
                LocalizedText.of(
                        "ดำเนินการครบ " + count.met() + " จาก " + count.applicable() + " ข้อที่ใช้กับหน่วยงาน",
                        count.met() + " of " + count.applicable() + " applicable requirements are met");
        };
        return sheet.partial()
                ? result.then(LocalizedText.of(
                        " · คิดเฉพาะ " + categories + " หมวดที่เลือกประเมิน",
                        " · over the " + counted(categories, "category", "categories") + " chosen only"))
                : result;
    }

    private static List<Double> scoresOf(ScoreSheet sheet) {
        return sheet.categories().stream()
                .flatMap(category -> switch (category) {
                    case CategoryResult.Process process -> Stream.of(process.score());
                    case CategoryResult.Results results -> Stream.of(results.score());
                    case CategoryResult.Rubric _, CategoryResult.Requirements _ -> Stream.<Double>empty();
                })
                .toList();
    }

    private static List<Double> ratingsOf(ScoreSheet sheet) {
        return sheet.categories().stream()
                .filter(CategoryResult.Rubric.class::isInstance)
                .map(category -> ((CategoryResult.Rubric) category).rating())
                .toList();
    }

    static LocalizedText meanOfItems(double score, Optional<Level> level, List<Double> items) {
        return mean("หัวข้อ", "item", "items", items, score).then(levelReached(level));
    }

    static LocalizedText meanOfQuestions(double rating, List<QuestionResult> questions) {
        LocalizedText mean = mean(
                "คำถามที่มีเกณฑ์ให้คะแนน",
                "question that has a rubric",
                "questions that have a rubric",
                questions.stream().map(QuestionResult::rating).toList(),
                rating);
        int unanswered = questions.stream()
                .mapToInt(question -> question.unanswered().size())
                .sum();
        return unanswered == 0
                ? mean
                : mean.then(LocalizedText.of(
                        " · ยังไม่ได้ให้คะแนน " + unanswered + " เกณฑ์ย่อย ซึ่งนับเป็น 0",
                        " · " + counted(unanswered, "sub-criterion is", "sub-criteria are")
                                + " not rated yet and counted as 0"));
    }

    static LocalizedText item(LevelledResult item) {
        List<String> parts = item.levels().stream()
                .filter(LevelTally::credited)
                .map(tally -> Figures.score(tally.points()))
                .toList();
        LocalizedText sum = LocalizedText.same(
                String.join(" + ", parts) + (parts.size() > 1 ? " = " + Figures.score(item.score()) : ""));
        LocalizedText counted = sum.then(LocalizedText.of(" คะแนน", " points"))
                .then(item.level()
                        .map(level -> arrow(level.title()))
                        .orElse(arrow(LocalizedText.of("ยังไม่ผ่านระดับพื้นฐาน", "below the lowest level"))));
        double waiting = item.levels().stream()
                .filter(tally -> !tally.credited())
                .mapToDouble(LevelTally::points)
                .sum();
        return waiting > Figures.NOISE
                ? counted.then(LocalizedText.of(
                        " · ทำแล้วแต่ยังไม่นับ " + Figures.score(waiting) + " คะแนน",
                        " · " + Figures.score(waiting) + " points are earned but do not count yet"))
                : counted;
    }

    static LocalizedText level(LevelTally tally) {
        if (tally.of() == 0) {
            return LocalizedText.of(
                    "ไม่มีช่องเลือกที่ใช้กับหน่วยงานประเภทนี้ จึงถือว่าผ่าน: " + tally.worth() + " คะแนน",
                    "No checkpoint applies to this type of organisation, so the level counts as met: " + tally.worth()
                            + " points");
        }
        String share = plainShare(tally);
        LocalizedText earned = LocalizedText.of(
                "ผ่าน " + tally.met() + " จาก " + tally.of() + " ข้อ: " + tally.worth() + " × " + share + " = "
                        + Figures.score(tally.points()) + " คะแนน",
                tally.met() + " of " + tally.of() + " met: " + tally.worth() + " × " + share + " = "
                        + Figures.score(tally.points()) + " points");
        LocalizedText missing = tally.isComplete()
                ? earned
                : earned.then(LocalizedText.of(
                        " (ขาด " + String.join(", ", tally.unmet()) + ")",
                        " (missing " + String.join(", ", tally.unmet()) + ")"));
        return tally.credited()
                ? missing
                : missing.then(LocalizedText.of(
                        " – ยังไม่นับ เพราะระดับที่ต่ำกว่ายังไม่ครบ",
                        " – not counted, because a lower level is incomplete"));
    }

    /** {@code 2/3} where boxes weigh alike, the weighted share otherwise. */
    private static String plainShare(LevelTally tally) {
        double unweighted = (double) tally.met() / tally.of();
        return Math.abs(unweighted - tally.share()) < Figures.NOISE
                ? tally.met() + "/" + tally.of()
                : Figures.shown(tally.share(), 4);
    }

    static LocalizedText measures(MeasuredResult item) {
        List<Double> counted = new ArrayList<>();
        item.measures().forEach(measure -> measure.score().ifPresent(counted::add));
        item.missingRequired().forEach(_ -> counted.add(item.missingPoints()));
        LocalizedText mean = counted.isEmpty()
                ? LocalizedText.of("ยังไม่มีตัวชี้วัดที่มีข้อมูล", "No measure has data yet")
                : mean(
                        "ตัวชี้วัดที่มีข้อมูลหรือบังคับ",
                        "measure with data or required",
                        "measures with data or required",
                        counted,
                        item.score());
        if (item.missingRequired().isEmpty()) {
            return mean;
        }
        String points = Figures.score(item.missingPoints());
        return mean.then(LocalizedText.of(
                " · ตัวชี้วัดบังคับที่ไม่มีข้อมูลนับเป็น " + points + ": " + titles(item.missingRequired(), true),
                " · required measures without data count " + points + ": " + titles(item.missingRequired(), false)));
    }

    private static String titles(List<MeasureType> types, boolean thai) {
        return types.stream()
                .map(type -> type.code() + " "
                        + (thai ? type.title().th() : type.title().en()))
                .collect(Collectors.joining(", "));
    }

    static LocalizedText measure(MeasureResult result) {
        return switch (result.reason()) {
            case NO_DATA ->
                LocalizedText.of(
                        "ไม่มีผลการดำเนินการหรือค่าเป้าหมายของปีที่ประเมิน จึงไม่นับตัวชี้วัดนี้",
                        "No actual or no target for the year: this measure is not counted");
            case BEST_VALUE ->
                LocalizedText.of(
                        "ถึงค่าดีที่สุดที่เป็นไปได้ ("
                                + Figures.plain(result.measure().best().getAsDouble()) + ") → " + points(result)
                                + " คะแนน",
                        "Reaches the best possible value ("
                                + Figures.plain(result.measure().best().getAsDouble()) + ") → " + points(result)
                                + " points");
            case ZERO_TARGET ->
                LocalizedText.of(
                        "เป้าหมายเป็น 0 และผลเป็น "
                                + Figures.plain(result.actual().getAsDouble()) + " → " + points(result) + " คะแนน",
                        "The target is 0 and the actual "
                                + Figures.plain(result.actual().getAsDouble()) + " → " + points(result) + " points");
            case BAND -> band(result);
        };
    }

    private static LocalizedText band(MeasureResult result) {
        String actual = Figures.plain(result.actual().getAsDouble());
        String target = Figures.plain(result.measure().target().getAsDouble());
        String quotient = "100 × " + actual + " ÷ " + target;
        String formula = switch (result.measure().direction()) {
            case HIGHER -> quotient;
            case LOWER -> "200 − " + quotient;
        };
        String attained = formula + " = " + Figures.score(result.attainment().getAsDouble()) + "%";
        return LocalizedText.of(
                "ผลเทียบเป้าหมาย " + attained + " → " + points(result) + " คะแนน",
                "Attainment " + attained + " → " + points(result) + " points");
    }

    private static String points(MeasureResult result) {
        return Figures.score(result.score().getAsDouble());
    }

    static LocalizedText question(QuestionResult question) {
        LocalizedText mean;
        if (question.dimensions().isEmpty()) {
            mean = mean(
                    "ด้าน", "aspect", "aspects", List.copyOf(question.criteria().values()), question.rating());
        } else {
            String dimensions = question.dimensions().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + Figures.score(entry.getValue()) + " "
                            + ratings(question.criteria(), entry.getKey()))
                    .collect(Collectors.joining(" · "));
            String rating = Figures.score(question.rating());
            mean = LocalizedText.of(
                    "ค่าเฉลี่ยของมิติ " + dimensions + " → " + rating,
                    "Mean of the dimensions " + dimensions + " → " + rating);
        }
        return question.unanswered().isEmpty()
                ? mean
                : mean.then(LocalizedText.of(
                        " · ยังไม่ได้ให้คะแนน (นับเป็น 0): " + String.join(", ", question.unanswered()),
                        " · not rated yet (counts 0): " + String.join(", ", question.unanswered())));
    }

    private static String ratings(Map<String, Double> criteria, String dimension) {
        return criteria.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(dimension))
                .map(entry -> Figures.plain(entry.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static LocalizedText conformance(CategoryResult.Requirements category) {
        int excluded = category.counts().getOrDefault(Status.NOT_APPLICABLE, 0);
        LocalizedText counted = LocalizedText.of(
                "ดำเนินการครบ " + category.met() + " จาก " + category.applicable() + " ข้อ",
                category.met() + " of " + category.applicable() + " requirements are met");
        return excluded == 0
                ? counted
                : counted.then(LocalizedText.of(
                        " (ไม่เกี่ยวข้อง " + excluded + " ข้อ ไม่นับ)",
                        " (" + excluded + " not applicable, left out)"));
    }

    /** {@code Mean of 4 items: (200.00 + 366.67 + 400.00 + 450.00) ÷ 4 = 354.17}. */
    private static LocalizedText mean(String th, String one, String many, List<Double> values, double result) {
        String sum = values.stream().map(Figures::score).collect(Collectors.joining(" + "));
        String formula = "(" + sum + ") ÷ " + values.size() + " = " + Figures.score(result);
        return LocalizedText.of(
                "ค่าเฉลี่ยของ " + values.size() + " " + th + ": " + formula,
                "Mean of " + counted(values.size(), one, many) + ": " + formula);
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static LocalizedText levelReached(Optional<Level> level) {
        return level.map(reached -> arrow(reached.title()))
                .orElse(arrow(LocalizedText.of("ต่ำกว่าระดับพื้นฐาน", "below the lowest level")));
    }

    private static LocalizedText arrow(LocalizedText text) {
        return LocalizedText.same(" → ").then(text);
    }
}
