package pmqa.workbench.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;

/** The sub-criteria of a question with every descriptor that can be chosen. */
final class RubricText {

    private final Words words;
    private final Map<String, String> dimensions = new LinkedHashMap<>();
    private final Map<Integer, String> scale;

    RubricText(Words words, Catalogue catalogue) {
        this.words = words;
        catalogue
                .rubricDimensions()
                .forEach(dimension -> dimensions.put(dimension.code(), words.of(dimension.title())));
        this.scale = catalogue.ratingScale().stream()
                .collect(Collectors.toMap(Catalogue.RatingStep::value, step -> words.of(step.title())));
    }

    void print(Question question, Paper paper) {
        switch (question) {
            case Question.How how ->
                how.dimensions().forEach((code, criteria) -> {
                    paper.blank();
                    paper.paragraph(code + " " + dimensions.getOrDefault(code, ""), 2, Ink.STRONG);
                    print(criteria, paper);
                });
            case Question.What what -> {
                paper.blank();
                print(what.aspects(), paper);
            }
            case Question.TitleOnly _ -> paper.paragraph(words.get("show.no-rubric"), 2, Ink.WARNING);
        }
    }

    private void print(List<Criterion> criteria, Paper paper) {
        for (Criterion criterion : criteria) {
            paper.hanging(criterion.code() + "  ", criterion.title(), 4, Ink.STRONG);
            paper.paragraph(criterion.focus(), 8, Ink.FAINT);
            criterion.descriptors().forEach((rating, descriptor) -> {
                String step = scale.containsKey(rating) ? " " + scale.get(rating) : "";
                paper.hanging(rating + step + " – ", descriptor, 8, Ink.PLAIN);
            });
        }
    }
}
