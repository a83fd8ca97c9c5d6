package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.assessment.RubricAnswers.Place;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Whether answers to rubric questions fit: only ratings that have a descriptor, only issues and steps that there are. */
final class RubricChecks {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private RubricChecks() {}

    /** Whether a key names a sub-criterion: the key of a rating, and of the remark on it. */
    static boolean isCriterion(Catalogue catalogue, String key) {
        return RubricAnswers.place(catalogue, key)
                .filter(place -> place.key().equals(key))
                .isPresent();
    }

    /** Whether a key names a question that can be rated; of some the source holds the title only. */
    static boolean isRated(Catalogue catalogue, String key) {
        return catalogue
                .questions()
                .anyMatch(question -> question.code().equals(key) && !(question instanceof Question.TitleOnly));
    }

    static boolean isAchievement(Catalogue catalogue, String key) {
        return RubricAnswers.place(catalogue, key)
                .filter(place -> isPercent(place, key) || RubricAnswers.isTick(place, key))
                .isPresent();
    }

    private static boolean isPercent(Place place, String key) {
        return place.criterion().percentOf().isPresent()
                && key.equals(RubricAnswers.percentKey(place.question(), place.criterion()));
    }

    static Result<String> rating(Catalogue catalogue, AnswerKey key, String value) {
        Place place = RubricAnswers.place(catalogue, key.key()).orElseThrow();
        return place.criterion().descriptors().keySet().stream()
                .map(String::valueOf)
                .filter(value::equals)
                .findFirst()
                .map(Result::accepted)
                .orElseGet(() -> Result.refused(noDescriptor(place)));
    }

    static Result<String> achievement(Catalogue catalogue, AnswerKey key, String value) {
        Place place = RubricAnswers.place(catalogue, key.key()).orElseThrow();
        if (isPercent(place, key.key())) {
            return percent(key, value);
        }
        return value.equals("true") || value.equals("false")
                ? Result.accepted(value)
                : Result.refused(AnswerChecks.unknown(key));
    }

    private static Result<String> percent(AnswerKey key, String value) {
        Optional<BigDecimal> number = TypedNumber.read(value.strip().replaceFirst("\\s*[%％]$", ""));
        return number.filter(given -> given.signum() >= 0 && given.compareTo(WHOLE) <= 0)
                .map(given -> Result.accepted(Figures.plain(given.doubleValue())))
                .orElseGet(() -> Result.refused(new Problem(
                        "not-a-percentage",
                        key.subject(),
                        LocalizedText.of(
                                "ร้อยละต้องเป็นตัวเลขระหว่าง 0 ถึง 100", "A percentage is a number between 0 and 100."),
                        LocalizedText.of("แก้ตัวเลขในช่องนี้", "Correct the number in this field."))));
    }

    private static Problem noDescriptor(Place place) {
        String allowed = place.criterion().descriptors().keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new Problem(
                "rating-without-descriptor",
                place.key(),
                LocalizedText.of(
                        "เกณฑ์ย่อย " + place.criterion().code() + " ไม่มีคำอธิบายสำหรับค่านี้ จึงเลือกไม่ได้",
                        "Sub-criterion " + place.criterion().code()
                                + " has no descriptor for this value, so it cannot be chosen."),
                LocalizedText.of("เลือกจาก " + allowed, "Choose from " + allowed + "."));
    }
}
