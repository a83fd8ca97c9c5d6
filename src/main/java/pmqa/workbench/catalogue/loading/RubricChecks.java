package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Threshold;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What must hold for rubrics: a scale, three sub-criteria each, descriptors of ratings that exist, thresholds that fit them. */
final class RubricChecks {

    private static final int CRITERIA = 3;

    private final List<Problem> problems = new ArrayList<>();
    private final Catalogue catalogue;
    private final Set<Integer> scale;

    private RubricChecks(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.scale = catalogue.ratingScale().stream()
                .map(Catalogue.RatingStep::value)
                .collect(Collectors.toSet());
    }

    static List<Problem> of(Catalogue catalogue) {
        RubricChecks checks = new RubricChecks(catalogue);
        checks.scale();
        checks.questions();
        return checks.problems;
    }

    private void scale() {
        List<Integer> values = catalogue.ratingScale().stream()
                .map(Catalogue.RatingStep::value)
                .toList();
        boolean ascends = values.equals(values.stream().distinct().sorted().toList());
        boolean measures = values.isEmpty()
                ? catalogue.categories(Category.Rubric.class).findAny().isEmpty()
                : values.getLast() > 0;
        if (!ascends || !measures) {
            add(
                    "rating-scale",
                    "/ratingScale",
                    LocalizedText.of(
                            "ค่าคะแนนต้องเรียงจากน้อยไปมาก และค่าสูงสุดต้องมากกว่า 0",
                            "The ratings must ascend, and the highest must be above 0."),
                    LocalizedText.of("แก้ไข ratingScale", "Correct ratingScale."));
        }
    }

    private void questions() {
        for (int c = 0; c < catalogue.categories().size(); c++) {
            if (catalogue.categories().get(c) instanceof Category.Rubric rubric) {
                for (int i = 0; i < rubric.items().size(); i++) {
                    List<Question> questions = rubric.items().get(i).questions();
                    for (int q = 0; q < questions.size(); q++) {
                        question(questions.get(q), "/categories/" + c + "/items/" + i + "/questions/" + q);
                    }
                }
            }
        }
    }

    private void question(Question question, String place) {
        switch (question) {
            case Question.How how -> {
                if (how.dimensions().isEmpty()) {
                    wrongNumber(place + "/dimensions", question.code(), 0);
                }
                how.dimensions()
                        .forEach((code, criteria) ->
                                criteria(question.code() + " " + code, criteria, place + "/dimensions/" + code));
            }
            case Question.What what -> criteria(question.code(), what.aspects(), place + "/aspects");
            case Question.TitleOnly _ -> {}
        }
    }

    private void criteria(String where, List<Criterion> criteria, String place) {
        if (criteria.size() != CRITERIA) {
            wrongNumber(place, where, criteria.size());
        }
        for (int i = 0; i < criteria.size(); i++) {
            criterion(where, criteria.get(i), place + "/" + i);
        }
    }

    private void wrongNumber(String place, String where, int found) {
        add(
                "wrong-number-of-criteria",
                place,
                LocalizedText.of(
                        where + " ต้องมีเกณฑ์ย่อยสามข้อ แต่มี " + found,
                        where + " must have three sub-criteria but has " + found + "."),
                LocalizedText.of("ตรวจเกณฑ์ย่อยของคำถามนี้", "Check the sub-criteria of this question."));
    }

    private void criterion(String where, Criterion criterion, String place) {
        if (criterion.descriptors().isEmpty()) {
            add(
                    "ratings-missing",
                    place + "/ratings",
                    LocalizedText.of(
                            where + ": ไม่มีคำอธิบายของค่าคะแนนใดเลย", where + ": no rating has a descriptor."),
                    LocalizedText.of("เพิ่มคำอธิบายของค่าคะแนน", "Add the descriptors."));
        }
        for (int rating : criterion.descriptors().keySet()) {
            if (!scale.contains(rating)) {
                add(
                        "unknown-rating",
                        place + "/ratings/" + rating,
                        LocalizedText.of(
                                where + ": ไม่มีค่าคะแนน " + rating, where + ": there is no rating " + rating + "."),
                        LocalizedText.of("ใช้ค่าคะแนนใน ratingScale", "Use a rating of ratingScale."));
            }
        }
        for (int i = 0; i < criterion.thresholds().size(); i++) {
            Threshold threshold = criterion.thresholds().get(i);
            boolean stepsExist = threshold.included().stream()
                    .allMatch(step -> step >= 1 && step <= criterion.steps().size());
            if (!criterion.allows(threshold.rating()) || !stepsExist) {
                add(
                        "threshold-without-descriptor",
                        place + "/thresholds/" + i,
                        LocalizedText.of(
                                where + ": เกณฑ์ของค่าคะแนน " + threshold.rating() + " ไม่มีคำอธิบายหรือขั้นตอนรองรับ",
                                where + ": the threshold of rating " + threshold.rating()
                                        + " has no descriptor or names a step that does not exist."),
                        LocalizedText.of(
                                "แก้ thresholds ให้ตรงกับ ratings และ steps",
                                "Bring thresholds in line with ratings and steps."));
            }
        }
    }

    private void add(String code, String place, LocalizedText message, LocalizedText advice) {
        problems.add(new Problem(code, place, message, advice));
    }
}
