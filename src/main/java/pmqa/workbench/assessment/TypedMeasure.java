package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.MeasureEntries;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Reads a measure as it comes from a form: the members of an assessment file's measure, numbers as {@link TypedNumber text that
 * people typed}, blank where there is nothing. Every problem names its field by a JSON pointer, {@code /target}.
 */
final class TypedMeasure {

    private final Map<String, Value> members = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TypedMeasure() {}

    static Result<Measure> read(Catalogue catalogue, String item, Value typed) {
        TypedMeasure measure = new TypedMeasure();
        if (!(typed instanceof Value.Obj(Map<String, Value> given))) {
            return MeasureEntries.read(catalogue, item, typed);
        }
        given.forEach(measure::take);
        measure.complete();
        return measure.problems.isEmpty()
                ? MeasureEntries.read(catalogue, item, new Value.Obj(measure.members))
                : Result.refused(measure.problems);
    }

    private void take(String name, Value value) {
        switch (name) {
            case "target", "best", "benchmark" ->
                number("/" + name, value).ifPresent(number -> members.put(name, number));
            case "actuals" -> members.put(name, actuals(value));
            case "name", "unit", "source" -> line(value).ifPresent(text -> members.put(name, text));
            default -> members.put(name, value);
        }
    }

    private void complete() {
        members.putIfAbsent("actuals", new Value.Obj(Map.of()));
        if (!members.containsKey("name") && !members.containsKey("type")) {
            problems.add(NAME_MISSING);
        }
        if (members.get("target") instanceof Value.Num(BigDecimal target)) {
            boolean lower =
                    members.get("direction") instanceof Value.Str(String direction) && direction.equals("lower");
            if (target.signum() < 0 || (target.signum() == 0 && !lower)) {
                problems.add(UNUSABLE_TARGET);
            }
        }
    }

    private Value actuals(Value value) {
        if (!(value instanceof Value.Obj(Map<String, Value> years))) {
            return value;
        }
        Map<String, Value> numbers = new LinkedHashMap<>();
        years.forEach(
                (year, typed) -> number("/actuals/" + year, typed).ifPresent(number -> numbers.put(year, number)));
        return new Value.Obj(numbers);
    }

    /** Blank is no data; whatever is not text is left to the reader of files. */
    private Optional<Value> number(String place, Value value) {
        if (!(value instanceof Value.Str(String typed))) {
            return Optional.of(value);
        }
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Value> number = TypedNumber.read(typed).map(Value.Num::new);
        if (number.isEmpty()) {
            problems.add(notANumber(place, typed.strip()));
        }
        return number;
    }

    private static Optional<Value> line(Value value) {
        if (!(value instanceof Value.Str(String text))) {
            return Optional.of(value);
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(new Value.Str(line));
    }

    private static Problem notANumber(String place, String typed) {
        String shown = typed.length() > 30 ? typed.substring(0, typed.offsetByCodePoints(0, 20)) + "…" : typed;
        return new Problem(
                "not-a-number",
                place,
                LocalizedText.of("“" + shown + "” ไม่ใช่ตัวเลข", "“" + shown + "” is not a number."),
                LocalizedText.of(
                        "กรอกเฉพาะตัวเลข เช่น 85 หรือ 1,250.5 (เลขไทยก็ได้) และเว้นว่างไว้หากไม่มีข้อมูล",
                        "Enter digits only, such as 85 or 1,250.5; leave it empty if there is no data."));
    }

    private static final Problem NAME_MISSING = new Problem(
            "name-missing",
            "/name",
            LocalizedText.of("ยังไม่มีชื่อตัวชี้วัด", "The measure has no name yet."),
            LocalizedText.of("ตั้งชื่อก่อน ระบบจึงจะบันทึกได้", "Name it, then it can be saved."));

    private static final Problem UNUSABLE_TARGET = new Problem(
            "unusable-target",
            "/target",
            LocalizedText.of(
                    "ค่าเป้าหมายต้องมากกว่า 0 จึงจะคิดร้อยละได้",
                    "The target must be above 0, or no percentage can be computed."),
            LocalizedText.of(
                    "หากเป้าหมายคือ 0 และผลยิ่งน้อยยิ่งดี ให้เลือก “ยิ่งน้อยยิ่งดี”",
                    "If the target is 0 and less is better, choose “lower is better”."));
}
