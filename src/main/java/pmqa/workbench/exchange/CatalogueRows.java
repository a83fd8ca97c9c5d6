package pmqa.workbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import pmqa.workbench.catalogue.RubricItem;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;

/** All text of a catalogue as flat rows, in the order of the criteria. */
public final class CatalogueRows {

    private final List<CatalogueRow> rows = new ArrayList<>();
    private String category = "";

    private CatalogueRows() {}

    /** Every row: what is said of the whole, the levels and dimensions, then category by category. */
    public static List<CatalogueRow> of(Catalogue catalogue) {
        CatalogueRows all = new CatalogueRows();
        all.add("", "", "", "title", catalogue.title());
        all.add("", "", "", "description", catalogue.description());
        all.add("", "", "", "publisher", catalogue.publisher());
        all.add("", "", "", "provenance", catalogue.provenance());
        catalogue.gaps().forEach(gap -> all.add("", "", "", "gap", gap));
        catalogue.levels().forEach(level -> {
            all.add("", level.code(), "", "level", level.title());
            all.add("", level.code(), "", "level-focus", level.focus());
            all.optional("", level.code(), "level-stance", level.stance());
            level.result().ifPresent(title -> all.add("", level.code(), "", "level-result", title));
        });
        catalogue.dimensions().forEach(dimension -> {
            all.add("", "", dimension.code(), "dimension", dimension.title());
            catalogue
                    .levels()
                    .forEach(level -> all.add(
                            "",
                            level.code(),
                            dimension.code(),
                            "dimension-at-level",
                            dimension.byLevel().getOrDefault(level.code(), "")));
        });
        catalogue
                .ratingScale()
                .forEach(step -> all.add("", "", Integer.toString(step.value()), "rating", step.title()));
        catalogue
                .rubricDimensions()
                .forEach(dimension -> all.add("", "", dimension.code(), "rubric-dimension", dimension.title()));
        catalogue.categories().forEach(all::addCategory);
        return List.copyOf(all.rows);
    }

    private void addCategory(Category next) {
        category = next.code();
        add("", "", next.number(), "category", next.title());
        switch (next) {
            case Category.Profile profile ->
                profile.topics()
                        .forEach(topic -> add(topic.code(), "", topic.section().orElse(""), "topic", topic.title()));
            case Category.Process process -> {
                optional("", "", "goal", process.goal());
                optional("", "", "intent", process.intent());
                process.items().forEach(this::addItem);
            }
            case Category.Results results -> {
                optional("", "", "intent", results.intent());
                results.items().forEach(this::addItem);
            }
            case Category.Requirements requirements ->
                requirements.requirements().forEach(this::addRequirement);
            case Category.Rubric rubric -> {
                optional("", "", "overview", rubric.overview());
                rubric.items().forEach(this::addItem);
            }
        }
    }

    private void addItem(LevelItem item) {
        add(item.code(), "", "", "item", item.title());
        optional(item.code(), "", "statement", item.statement());
        item.keyPoints().forEach(point -> add(item.code(), "", "", "key-point", point));
        for (ItemLevel level : item.levels()) {
            String code = level.level().code();
            optional(item.code(), code, "level-summary", level.summary());
            add(item.code(), code, "", "level-description", level.description());
            level.checkpoints().forEach(box -> addCheckpoint(item, code, box));
        }
    }

    private void addCheckpoint(LevelItem item, String level, Checkpoint box) {
        String kind = switch (box.kind()) {
            case PROCESS -> "checkpoint-process";
            case RESULT -> "checkpoint-result";
        };
        String types =
                box.onlyFor().stream().sorted().map(OrganizationType::code).collect(Collectors.joining(" "));
        rows.add(new CatalogueRow(category, item.code(), level, box.code(), kind, types, box.text(), ""));
    }

    private void addItem(MeasureItem item) {
        add(item.code(), "", "", "item", item.title());
        for (MeasureType type : item.measureTypes()) {
            String kind = type.required() ? "measure-type-required" : "measure-type";
            add(item.code(), "", type.code(), kind, type.title());
            type.unit().ifPresent(unit -> add(item.code(), "", type.code(), "unit", unit));
        }
    }

    private void addRequirement(Requirement requirement) {
        optional(requirement.code(), "", "heading", requirement.heading());
        add(requirement.code(), "", requirement.code(), "requirement", requirement.text());
    }

    private void addItem(RubricItem item) {
        add(item.code(), "", "", "item", item.title());
        item.sections().forEach(section -> add(item.code(), "", section.code(), "section", section.title()));
        item.questions().forEach(this::addQuestion);
    }

    private void addQuestion(Question question) {
        String code = question.code();
        add(code, "", question.head().section(), "question", question.title());
        optional(code, "", "process", question.head().process());
        optional(code, "", "scope", question.head().scope());
        question.head().prompts().forEach(prompt -> add(code, "", "", "prompt", prompt));
        numbered(code, "", "issue", question.head().issues());
        question.head().gap().ifPresent(gap -> add(code, "", "", "gap", gap));
        question.criteria().forEach(criterion -> addCriterion(code, criterion));
    }

    private void addCriterion(String question, Criterion criterion) {
        add(question, criterion.code(), "", "criterion", criterion.title());
        add(question, criterion.code(), "", "focus", criterion.focus());
        numbered(question, criterion.code(), "step", criterion.steps());
        for (Map.Entry<Integer, String> descriptor : criterion.descriptors().entrySet()) {
            add(question, criterion.code(), descriptor.getKey().toString(), "descriptor", descriptor.getValue());
        }
    }

    private void numbered(String item, String level, String kind, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(item, level, Integer.toString(i + 1), kind, texts.get(i));
        }
    }

    private void optional(String item, String level, String kind, Optional<String> text) {
        text.ifPresent(present -> add(item, level, "", kind, present));
    }

    private void add(String item, String level, String code, String kind, String text) {
        rows.add(new CatalogueRow(category, item, level, code, kind, "", text, ""));
    }

    private void add(String item, String level, String code, String kind, LocalizedText text) {
        rows.add(new CatalogueRow(category, item, level, code, kind, "", text.th(), text.en()));
    }
}
