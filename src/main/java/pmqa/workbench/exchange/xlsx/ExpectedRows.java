package pmqa.workbench.exchange.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.shared.OrganizationType;

/** The rows that a form must have: without one of them an answer would be lost unseen. */
final class ExpectedRows {

    private ExpectedRows() {}

    static List<RowCode> of(Category category, FormIdentity form) {
        return switch (category) {
            case Category.Profile profile ->
                profile.topics().stream()
                        .<RowCode>map(topic -> new RowCode.Topic(topic.code()))
                        .toList();
            case Category.Process process ->
                process.items().stream()
                        .flatMap(item -> rows(item, form.type()))
                        .toList();
            case Category.Results _ -> List.of(RowCode.Years.ROW);
            case Category.Requirements requirements ->
                requirements.requirements().stream()
                        .<RowCode>map(requirement -> new RowCode.RequirementOf(requirement.code()))
                        .toList();
            case Category.Rubric rubric ->
                rubric.items().stream()
                        .flatMap(item -> item.questions().stream())
                        .flatMap(question -> rows(question, form))
                        .toList();
        };
    }

    private static Stream<RowCode> rows(LevelItem item, OrganizationType type) {
        return item.levels().stream()
                .flatMap(level -> Stream.of(
                                level.applicableTo(type).stream()
                                        .<RowCode>map(box -> new RowCode.Box(item.code(), box.code())),
                                level.level().result().stream()
                                        .<RowCode>map(_ -> new RowCode.ResultOf(
                                                item.code(), level.level().code())),
                                Stream.<RowCode>of(new RowCode.Explanation(
                                        item.code(), level.level().code())))
                        .flatMap(rows -> rows));
    }

    private static Stream<RowCode> rows(Question question, FormIdentity form) {
        Stream<RowCode> explanation = HiddenSheet.hasReasons(form.format()) && !(question instanceof Question.TitleOnly)
                ? Stream.of(new RowCode.QuestionOf(question.code()))
                : Stream.empty();
        return Stream.concat(ratings(question), explanation);
    }

    private static Stream<RowCode> ratings(Question question) {
        return switch (question) {
            case Question.How how ->
                how.dimensions().entrySet().stream()
                        .flatMap(dimension -> rows(question, dimension.getKey(), dimension.getValue()));
            case Question.What what -> rows(question, RubricSheet.WHAT, what.aspects());
            case Question.TitleOnly _ -> Stream.empty();
        };
    }

    private static Stream<RowCode> rows(Question question, String group, List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .mapToObj(position -> new RowCode.Rating(question.code(), group, position));
    }
}
