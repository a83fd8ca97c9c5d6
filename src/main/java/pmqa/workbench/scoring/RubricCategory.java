package pmqa.workbench.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.RubricItem;
import pmqa.workbench.catalogue.ScoringRule.AdliRubric;

/** Scores a category of rubric questions (docs/scoring.md, "ADLI rubric"). */
final class RubricCategory {

    private final AdliRubric rule;
    private final Catalogue catalogue;
    private final Answers answers;

    RubricCategory(AdliRubric rule, Catalogue catalogue, Answers answers) {
        this.rule = rule;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /** A rating in percent of the highest step of the catalogue's scale. */
    static double percent(Catalogue catalogue, double rating) {
        return 100 * rating / catalogue.ratingScale().getLast().value();
    }

    CategoryResult score(Category.Rubric category) {
        List<RubricItemResult> items = category.items().stream().map(this::item).toList();
        List<QuestionResult> questions =
                items.stream().flatMap(item -> item.questions().stream()).toList();
        double rating = meanRating(questions);
        int criteria = questions.stream()
                .mapToInt(question -> question.criteria().size())
                .sum();
        int unanswered = questions.stream()
                .mapToInt(question -> question.unanswered().size())
                .sum();
        return new CategoryResult.Rubric(
                category.code(),
                category.title(),
                rating,
                percent(catalogue, rating),
                items,
                new Completeness(criteria - unanswered, criteria));
    }

    private RubricItemResult item(RubricItem item) {
        List<QuestionResult> questions = new ArrayList<>();
        List<String> unrated = new ArrayList<>();
        for (Question question : item.questions()) {
            switch (question) {
                case Question.How how -> questions.add(how(how));
                case Question.What what -> questions.add(what(what));
                case Question.TitleOnly titleOnly -> unrated.add(titleOnly.code());
            }
        }
        double rating = meanRating(questions);
        return new RubricItemResult(item.code(), item.title(), rating, percent(catalogue, rating), questions, unrated);
    }

    private static double meanRating(List<QuestionResult> questions) {
        return Means.of(questions.stream().map(QuestionResult::rating).toList());
    }

    private QuestionResult how(Question.How question) {
        Counted counted = count(question);
        Map<String, Double> dimensions = new LinkedHashMap<>();
        question.dimensions()
                .forEach((dimension, criteria) -> dimensions.put(
                        dimension,
                        Means.of(criteria.stream()
                                .map(criterion -> counted.rating(criterion.code()))
                                .toList())));
        return result(question, Means.of(List.copyOf(dimensions.values())), dimensions, counted);
    }

    private QuestionResult what(Question.What question) {
        Counted counted = count(question);
        return result(question, Means.of(List.copyOf(counted.ratings().values())), Map.of(), counted);
    }

    private QuestionResult result(Question question, double rating, Map<String, Double> dimensions, Counted counted) {
        return new QuestionResult(
                question.code(),
                question.title(),
                rating,
                percent(catalogue, rating),
                dimensions,
                counted.ratings(),
                counted.unanswered());
    }

    private record Counted(Map<String, Double> ratings, List<String> unanswered) {
        double rating(String criterion) {
            return ratings.getOrDefault(criterion, 0.0);
        }
    }

    private Counted count(Question question) {
        QuestionRatings given = answers.ratings().getOrDefault(question.code(), QuestionRatings.NONE);
        Map<String, Double> ratings = new LinkedHashMap<>();
        List<String> unanswered = new ArrayList<>();
        for (Criterion criterion : question.criteria().toList()) {
            OptionalInt rating = given.of(criterion.code());
            if (rating.isEmpty()) {
                unanswered.add(criterion.code());
            }
            ratings.put(criterion.code(), rating.isPresent() ? rating.getAsInt() : rule.unanswered());
        }
        return new Counted(ratings, unanswered);
    }
}
