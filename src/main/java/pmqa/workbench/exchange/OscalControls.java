package pmqa.workbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Checkpoint;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.ItemLevel;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.OscalNodes.Members;

/** What an OSCAL catalogue calls controls. */
final class OscalControls {

    private static final String STATEMENT = "statement";

    private OscalControls() {}

    private static Members control(String id, String kind, String title) {
        return new Members()
                .line("id", OscalNodes.token(id))
                .line("class", kind)
                .line("title", title);
    }

    static Value topic(Category.Profile.Topic topic) {
        return control("topic-" + topic.code(), "topic", topic.title().th())
                .list("props", List.of(OscalNodes.label(topic.code())))
                .list(
                        "parts",
                        List.of(statement("topic-" + topic.code(), topic.title().th())))
                .object();
    }

    static Value requirement(Requirement requirement) {
        String id = "requirement-" + requirement.code();
        return control(id, "requirement", requirement.heading().orElse(requirement.code()))
                .list("props", List.of(OscalNodes.label(requirement.code())))
                .list("parts", List.of(statement(id, requirement.text())))
                .object();
    }

    static Value item(LevelItem item) {
        String id = "item-" + item.code();
        List<Value> parts = new ArrayList<>();
        parts.add(statement(id, item.statement().orElse(item.title().th())));
        for (int i = 0; i < item.keyPoints().size(); i++) {
            parts.add(OscalNodes.part(id + "_key-" + (i + 1), "key-point")
                    .prose("prose", item.keyPoints().get(i))
                    .object());
        }
        item.levels().forEach(level -> parts.add(level(item, level)));
        return control(id, "item", item.title().th())
                .list(
                        "props",
                        List.of(
                                OscalNodes.label(item.code()),
                                OscalNodes.prop("title-en", item.title().en())))
                .list("parts", parts)
                .object();
    }

    private static Value level(LevelItem item, ItemLevel level) {
        String id = "item-" + item.code() + "_" + level.level().code();
        return OscalNodes.part(id, "level")
                .line("class", level.level().code())
                .line("title", level.level().title().th())
                .list(
                        "props",
                        List.of(
                                OscalNodes.prop(
                                        "points", Integer.toString(level.level().points())),
                                OscalNodes.prop("focus", level.level().focus())))
                .prose("prose", level.summary().map(text -> text + "\n\n").orElse("") + level.description())
                .list(
                        "parts",
                        level.checkpoints().stream()
                                .map(box -> checkpoint(item, box))
                                .toList())
                .object();
    }

    private static Value checkpoint(LevelItem item, Checkpoint box) {
        List<Value> props = new ArrayList<>(List.of(OscalNodes.label(box.code())));
        box.onlyFor().stream().sorted().forEach(type -> props.add(OscalNodes.prop("applies-to", type.code())));
        return OscalNodes.part("checkpoint-" + item.key(box), "checkpoint")
                .line(
                        "class",
                        switch (box.kind()) {
                            case PROCESS -> "process";
                            case RESULT -> "result";
                        })
                .list("props", props)
                .prose("prose", box.text())
                .object();
    }

    /** Every type of measure has its target as a parameter, which the agency sets. */
    static Value measures(MeasureItem item) {
        String id = "item-" + item.code();
        List<Value> parts = new ArrayList<>();
        parts.add(statement(id, item.title().th()));
        item.measureTypes()
                .forEach(type -> parts.add(OscalNodes.part("measure-" + type.code(), "measure")
                        .list("props", properties(type))
                        .prose("prose", type.title().th())
                        .object()));
        return control(id, "item", item.title().th())
                .list(
                        "params",
                        item.measureTypes().stream()
                                .map(type -> new Members()
                                        .line("id", OscalNodes.token("measure-" + type.code() + "_target"))
                                        .line("label", "ค่าเป้าหมายของตัววัด " + type.code())
                                        .object())
                                .toList())
                .list("props", List.of(OscalNodes.label(item.code())))
                .list("parts", parts)
                .object();
    }

    private static List<Value> properties(MeasureType type) {
        List<Value> props = new ArrayList<>(
                List.of(OscalNodes.label(type.code()), OscalNodes.prop("required", Boolean.toString(type.required()))));
        type.unit().ifPresent(unit -> props.add(OscalNodes.prop("unit", unit.th())));
        return props;
    }

    static Value question(Catalogue catalogue, Question question) {
        String id = "question-" + question.code();
        String asked = String.join("\n\n", question.head().prompts());
        List<Value> parts = new ArrayList<>();
        parts.add(statement(id, asked.isEmpty() ? question.title() : asked));
        for (int i = 0; i < question.head().issues().size(); i++) {
            parts.add(OscalNodes.part(id + "_issue-" + (i + 1), "issue")
                    .prose("prose", question.head().issues().get(i))
                    .object());
        }
        switch (question) {
            case Question.How how ->
                how.dimensions()
                        .forEach((dimension, criteria) -> parts.add(OscalNodes.part(id + "_" + dimension, "dimension")
                                .line("class", dimension)
                                .line(
                                        "title",
                                        catalogue.rubricDimensions().stream()
                                                .filter(known -> known.code().equals(dimension))
                                                .map(known -> known.title().th())
                                                .findFirst()
                                                .orElse(dimension))
                                .list("parts", criteria(id + "_" + dimension, criteria))
                                .object()));
            case Question.What what -> parts.addAll(criteria(id, what.aspects()));
            case Question.TitleOnly _ -> {
                // The source has no rubric for it.
            }
        }
        return control(id, "question", question.title())
                .list("props", List.of(OscalNodes.label(question.code())))
                .list("parts", parts)
                .object();
    }

    private static List<Value> criteria(String id, List<Criterion> criteria) {
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            String own = id + "_criterion-" + (i + 1);
            parts.add(OscalNodes.part(own, "criterion")
                    .line("title", criterion.title())
                    .prose("prose", criterion.focus())
                    .list(
                            "parts",
                            criterion.descriptors().entrySet().stream()
                                    .map(rating -> OscalNodes.part(own + "_rating-" + rating.getKey(), "rating")
                                            .list("props", List.of(OscalNodes.label(Integer.toString(rating.getKey()))))
                                            .prose("prose", rating.getValue())
                                            .object())
                                    .collect(Collectors.toList()))
                    .object());
        }
        return parts;
    }

    private static Value statement(String id, String text) {
        return OscalNodes.standardPart(id + "_smt", STATEMENT)
                .prose("prose", text)
                .object();
    }
}
