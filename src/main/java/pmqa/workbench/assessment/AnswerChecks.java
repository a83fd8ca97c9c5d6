package pmqa.workbench.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Whether an answer fits the catalogue that its assessment is pinned to. */
@Component
class AnswerChecks {

    /** Longest accepted text in UTF-16 units: some twenty printed pages. */
    static final int LONGEST_TEXT = 60_000;

    private final AssessmentFrames frames;
    private final MeasureValues measures;

    AnswerChecks(AssessmentFrames frames, MeasureValues measures) {
        this.frames = frames;
        this.measures = measures;
    }

    /**
     * What an answer has to fit.
     *
     * @param categories codes of the categories that are assessed; empty: all
     */
    record Bounds(Catalogue catalogue, OrganizationType type, List<String> categories) {
        static Bounds of(Desk desk) {
            return new Bounds(
                    Catalogues.get(desk.frame().cycle().catalogueId()),
                    desk.frame().organization().type(),
                    desk.assessment().categories());
        }

        static Bounds of(Filled filled) {
            return new Bounds(
                    filled.catalogue(),
                    filled.organization().type(),
                    filled.assessment().categories());
        }
    }

    /** The catalogue that an assessment is pinned to. */
    Catalogue catalogueOf(Assessment assessment) {
        return Catalogues.get(frames.of(assessment.id()).cycle().catalogueId());
    }

    /** The value as it is kept, or everything that is wrong with it. */
    Result<Optional<String>> fitting(Assessment assessment, AnswerKey key, Optional<String> value) {
        AssessmentFrames.Frame frame = frames.of(assessment.id());
        Bounds bounds = new Bounds(
                Catalogues.get(frame.cycle().catalogueId()),
                frame.organization().type(),
                assessment.categories());
        return fitting(bounds, key, value);
    }

    /** The same for many answers of one assessment, whose bounds are known. */
    Result<Optional<String>> fitting(Bounds bounds, AnswerKey key, Optional<String> value) {
        Catalogue catalogue = bounds.catalogue();
        Optional<Problem> misfit = value.flatMap(text -> unusable(key, text))
                .or(() -> isAssessed(bounds, key) ? misfit(bounds, key, value) : Optional.of(unknown(key)));
        if (misfit.isPresent()) {
            return Result.refused(misfit.get());
        }
        if (value.isEmpty()) {
            return Result.accepted(value);
        }
        Result<String> kept = switch (key.kind()) {
            case MEASURE -> measures.kept(catalogue, key.key(), value.get());
            case CONFORMANCE -> ConformanceValues.kept(value.get());
            case RATING -> RubricChecks.rating(catalogue, key, value.get());
            case ACHIEVEMENT -> RubricChecks.achievement(catalogue, key, value.get());
            case CHECKPOINT, NOTE, EXPLANATION, RESULT, PROFILE, STATE -> Result.accepted(value.get());
        };
        return kept.flatMap(text -> Result.accepted(Optional.of(text)));
    }

    /** What XML can hold, and so the files that an assessment becomes. */
    private static boolean isPrintable(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter != 0xFFFE && letter != 0xFFFF);
    }

    private static Optional<Problem> unusable(AnswerKey key, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(tooLong());
        }
        return text.codePoints().allMatch(AnswerChecks::isPrintable)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "unusable-text",
                        key.subject(),
                        LocalizedText.of(
                                "ข้อความมีอักขระที่เก็บไม่ได้", "The text holds a character that cannot be kept."),
                        LocalizedText.of("ลบอักขระพิเศษแล้วลองอีกครั้ง", "Remove special characters and try again.")));
    }

    private static Optional<Problem> misfit(Bounds bounds, AnswerKey key, Optional<String> value) {
        Catalogue catalogue = bounds.catalogue();
        return switch (key.kind()) {
            case CHECKPOINT ->
                checkpoint(bounds, key)
                        .or(() -> value.filter(text -> !List.of("true", "false").contains(text))
                                .map(_ -> unknown(key)));
            case NOTE -> RubricChecks.isCriterion(catalogue, key.key()) ? Optional.empty() : checkpoint(bounds, key);
            case EXPLANATION ->
                isLevelOfItem(catalogue, key.key())
                                || isRequirement(catalogue, key.key())
                                || RubricChecks.isRated(catalogue, key.key())
                        ? Optional.empty()
                        : Optional.of(unknown(key));
            case RESULT -> hasResult(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
            case CONFORMANCE -> isRequirement(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
            case RATING ->
                RubricChecks.isCriterion(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
            case ACHIEVEMENT ->
                RubricChecks.isAchievement(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
            case PROFILE -> isTopic(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
            case STATE ->
                isItem(catalogue, key.key())
                                && value.filter(text -> !text.equals("completed"))
                                        .isEmpty()
                        ? Optional.empty()
                        : Optional.of(unknown(key));
            case MEASURE -> MeasureValues.isKey(catalogue, key.key()) ? Optional.empty() : Optional.of(unknown(key));
        };
    }

    /** Whether an answer belongs to a category of this assessment; what belongs to none is told apart later. */
    private static boolean isAssessed(Bounds bounds, AnswerKey key) {
        String code = key.key();
        String item = code.split("[-/]", 2)[0];
        return bounds.categories().isEmpty()
                || bounds.catalogue().categories().stream()
                        .filter(category -> switch (category) {
                            case Category.Process process ->
                                process.items().stream()
                                        .anyMatch(known -> known.code().equals(item));
                            case Category.Results results ->
                                results.items().stream()
                                        .anyMatch(known -> known.code().equals(item));
                            case Category.Rubric rubric ->
                                rubric.items().stream()
                                        .anyMatch(known -> known.code().equals(item));
                            case Category.Requirements requirements ->
                                requirements.requirements().stream()
                                        .anyMatch(known -> known.code().equals(code));
                            case Category.Profile _ -> false;
                        })
                        .allMatch(category -> bounds.categories().contains(category.code()));
    }

    private static Optional<Problem> checkpoint(Bounds bounds, AnswerKey key) {
        Optional<Checkpoint> found = bounds.catalogue()
                .levelItems()
                .flatMap(item -> item.checkpoints().filter(box -> item.key(box).equals(key.key())))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(unknown(key));
        }
        OrganizationType type = bounds.type();
        return found.get().appliesTo(type)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "not-applicable",
                        key.subject(),
                        LocalizedText.of(
                                key.key() + " ไม่ใช้กับ" + type.title().th(),
                                key.key() + " does not apply to " + type.title().en() + "."),
                        LocalizedText.of("ข้ามช่องนี้ได้", "Skip it.")));
    }

    private static boolean isLevelOfItem(Catalogue catalogue, String key) {
        return catalogue
                .levelItems()
                .anyMatch(item -> item.levels().stream()
                        .anyMatch(level ->
                                key.equals(item.code() + "-" + level.level().code())));
    }

    /** Whether the form has a column for the result of that level of an item. */
    private static boolean hasResult(Catalogue catalogue, String key) {
        return isLevelOfItem(catalogue, key)
                && catalogue
                        .level(key.substring(key.lastIndexOf('-') + 1))
                        .flatMap(Level::result)
                        .isPresent();
    }

    private static boolean isTopic(Catalogue catalogue, String key) {
        return catalogue
                .categories(Category.Profile.class)
                .anyMatch(profile ->
                        profile.topics().stream().anyMatch(topic -> topic.code().equals(key)));
    }

    private static boolean isRequirement(Catalogue catalogue, String key) {
        return catalogue
                .requirements()
                .anyMatch(requirement -> requirement.code().equals(key));
    }

    private static boolean isItem(Catalogue catalogue, String key) {
        return catalogue.levelItems().map(LevelItem::code).anyMatch(key::equals)
                || catalogue.measureItems().anyMatch(item -> item.code().equals(key))
                || isTopic(catalogue, key)
                || isRequirement(catalogue, key)
                || RubricChecks.isRated(catalogue, key);
    }

    static Problem unknown(AnswerKey key) {
        return new Problem(
                "unknown-answer",
                key.subject(),
                LocalizedText.of(
                        "ไม่มีช่อง " + key.key() + " ในเกณฑ์ฉบับนี้ หรือค่าที่ส่งมาใช้ไม่ได้",
                        "This catalogue has no " + key.key() + ", or the value does not fit it."),
                LocalizedText.of("โหลดหน้านี้ใหม่แล้วลองอีกครั้ง", "Reload the page and try again."));
    }

    private static Problem tooLong() {
        return new Problem(
                "text-too-long",
                "",
                LocalizedText.of(
                        "ข้อความยาวเกิน " + LONGEST_TEXT + " ตัวอักษร",
                        "The text is longer than " + LONGEST_TEXT + " characters."),
                LocalizedText.of(
                        "ย่อข้อความ แล้วแนบเอกสารเป็นหลักฐานแทน",
                        "Shorten it and refer to a document as evidence instead."));
    }
}
