package pmqa.workbench.cli.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.catalogue.RubricItem;
import pmqa.workbench.cli.terminal.Ink;
import pmqa.workbench.cli.terminal.Paper;

/** Prints single parts of the criteria, in the wording of the source. */
final class CriteriaParts {

    private static final int STEP = 2;

    private final Words words;
    private final RubricText rubric;

    CriteriaParts(Words words, Catalogue catalogue) {
        this.words = words;
        this.rubric = new RubricText(words, catalogue);
    }

    /** What stands under the heading of a category. */
    void category(Category category, Paper paper) {
        switch (category) {
            case Category.Profile profile -> profile.topics().forEach(topic -> topic(topic, paper));
            case Category.Process process -> {
                labelled("show.goal", process.goal(), 0, paper);
                labelled("show.intent", process.intent(), 0, paper);
                process.items().forEach(item -> apart(paper, () -> item(item, paper)));
            }
            case Category.Results results -> {
                labelled("show.intent", results.intent(), 0, paper);
                results.items().forEach(item -> apart(paper, () -> item(item, paper)));
            }
            case Category.Requirements requirements -> requirements(requirements, paper);
            case Category.Rubric questions -> {
                labelled("show.overview", questions.overview(), 0, paper);
                questions.items().forEach(item -> apart(paper, () -> item(item, paper)));
            }
        }
    }

    private static void apart(Paper paper, Runnable part) {
        paper.blank();
        part.run();
    }

    void topic(Category.Profile.Topic topic, Paper paper) {
        String lead = topic.code()
                + topic.section().map(section -> " (" + section + ")").orElse("") + "  ";
        paper.hanging(lead, words.of(topic.title()), STEP, Ink.PLAIN);
    }

    void item(LevelItem item, Paper paper) {
        paper.hanging(item.code() + "  ", words.of(item.title()), 0, Ink.STRONG);
        item.statement().ifPresent(statement -> paper.paragraph(statement, STEP, Ink.PLAIN));
        bullets("show.key-points", item.keyPoints(), paper);
        for (ItemLevel level : item.levels()) {
            paper.blank();
            String summary = level.summary().map(text -> " – " + text).orElse("");
            paper.paragraph(words.of(level.level().title()) + summary, STEP, Ink.STRONG_ACCENT);
            paper.paragraph(level.description(), STEP, Ink.PLAIN);
            level.checkpoints().forEach(box -> checkpoint(box, 2 * STEP, paper));
        }
    }

    void checkpoint(Checkpoint box, int indent, Paper paper) {
        String only = box.onlyFor().isEmpty()
                ? ""
                : " "
                        + words.get(
                                "show.only-for",
                                box.onlyFor().stream()
                                        .sorted()
                                        .map(type -> words.of(type.title()))
                                        .collect(Collectors.joining(", ")));
        String code = box.code() + " ".repeat(Math.max(1, 4 - box.code().length()));
        paper.hanging("☐ " + code, box.text() + only, indent, Ink.PLAIN);
    }

    void item(MeasureItem item, Paper paper) {
        paper.hanging(item.code() + "  ", words.of(item.title()), 0, Ink.STRONG);
        item.measureTypes().forEach(type -> measureType(type, STEP, paper));
    }

    void measureType(MeasureType type, int indent, Paper paper) {
        String unit = type.unit().map(text -> " (" + words.of(text) + ")").orElse("");
        String required = type.required() ? " " + words.get("show.required") : "";
        paper.hanging(
                type.code() + (type.required() ? "* " : "  "),
                words.of(type.title()) + unit + required,
                indent,
                Ink.PLAIN);
    }

    private void requirements(Category.Requirements category, Paper paper) {
        Optional<String> heading = Optional.empty();
        for (Requirement requirement : category.requirements()) {
            if (!requirement.heading().equals(heading)) {
                heading = requirement.heading();
                heading.ifPresent(text -> paper.paragraph(text, STEP, Ink.STRONG_ACCENT));
            }
            requirement(requirement, paper);
        }
    }

    void requirement(Requirement requirement, Paper paper) {
        paper.hanging(requirement.code() + "  ", requirement.text(), STEP, Ink.PLAIN);
    }

    void item(RubricItem item, Paper paper) {
        paper.hanging(item.code() + "  ", words.of(item.title()), 0, Ink.STRONG);
        item.sections().forEach(section -> paper.hanging(section.code() + " ", section.title(), STEP, Ink.PLAIN));
        item.questions().forEach(question -> apart(paper, () -> question(question, paper)));
    }

    void question(Question question, Paper paper) {
        paper.hanging(question.code() + "  ", question.title(), 0, Ink.STRONG_ACCENT);
        Question.Head head = question.head();
        labelled("show.section", Optional.of(head.section()), STEP, paper);
        labelled("show.process", head.process(), STEP, paper);
        labelled("show.scope", head.scope(), STEP, paper);
        head.prompts().forEach(prompt -> paper.hanging("? ", prompt, STEP, Ink.PLAIN));
        bullets("show.issues", head.issues(), paper);
        labelled("show.gap", head.gap().map(words::of), STEP, paper);
        rubric.print(question, paper);
    }

    private void labelled(String key, Optional<String> text, int indent, Paper paper) {
        text.ifPresent(present -> paper.hanging(words.get(key) + " ", present, indent, Ink.PLAIN));
    }

    private void bullets(String key, List<String> texts, Paper paper) {
        if (!texts.isEmpty()) {
            paper.paragraph(words.get(key), STEP, Ink.FAINT);
            texts.forEach(text -> paper.hanging("• ", text, 2 * STEP, Ink.PLAIN));
        }
    }
}
