package pmqa.workbench.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Turns a filled assessment in its JSON shape (formats.md, {@code schemas/assessment.schema.json}) into answers, checked
 * against the catalogue that it names. A refusal lists every problem, each with its JSON pointer.
 */
public final class AssessmentReader {

    private static final Set<String> FIELDS = Set.of(
            "$schema",
            "catalogue",
            "catalogueVersion",
            "organization",
            "fiscalYear",
            "categories",
            "profile",
            "responses",
            "measures",
            "evidence",
            "ratings",
            "conformance");

    private final Function<String, Optional<Catalogue>> catalogues;

    /** A reader that knows the shipped catalogues. */
    public AssessmentReader() {
        this(Catalogues::find);
    }

    public AssessmentReader(Function<String, Optional<Catalogue>> catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Answers that fit their catalogue.
     *
     * @param catalogue the catalogue that they name
     */
    public record Assessment(Catalogue catalogue, Answers answers) {}

    public Result<Assessment> read(Value document) {
        return read(document, false);
    }

    /** The same for an assessment that is still being written: a measure without target is one without data. */
    public Result<Assessment> readUnfinished(Value document) {
        return read(document, true);
    }

    private Result<Assessment> read(Value document, boolean unfinished) {
        List<Problem> problems = new ArrayList<>();
        Optional<Assessment> assessment = assessment(Node.root(document, problems), unfinished);
        return assessment.isPresent() && problems.isEmpty()
                ? Result.accepted(assessment.get())
                : Result.refused(problems);
    }

    private Optional<Assessment> assessment(Node root, boolean unfinished) {
        root.onlyFields(FIELDS);
        Optional<Catalogue> catalogue = root.required("catalogue").flatMap(this::catalogue);
        Optional<Node> organization =
                root.required("organization").map(node -> node.onlyFields(Set.of("name", "type", "code")));
        Optional<String> name =
                organization.flatMap(node -> node.required("name")).flatMap(Node::text);
        Optional<OrganizationType> knownType =
                organization.flatMap(node -> node.required("type")).flatMap(AssessmentReader::organizationType);
        Optional<FiscalYear> year = root.required("fiscalYear").flatMap(FiscalYears::read);
        if (catalogue.isEmpty()) {
            return Optional.empty();
        }
        Catalogue criteria = catalogue.get();
        Set<String> categories =
                root.field("categories").map(node -> categories(node, criteria)).orElse(Set.of());
        // A type that could not be read must not turn every provincial answer into a second problem.
        OrganizationType type = knownType.orElse(OrganizationType.PROVINCE);
        Answers answers = new Answers(
                criteria.id(),
                new Answers.Organization(name.orElse(""), type),
                year.orElse(new FiscalYear(FiscalYear.EARLIEST)),
                categories,
                profile(root, criteria),
                new ResponseReader(criteria, type).read(root),
                new MeasureReader(criteria).read(root, unfinished),
                new RatingReader(criteria).read(root),
                new ConformanceReader(criteria).read(root));
        return Optional.of(new Assessment(criteria, answers));
    }

    private Optional<Catalogue> catalogue(Node node) {
        Optional<String> id = node.text();
        Optional<Catalogue> found = id.flatMap(catalogues);
        if (id.isPresent() && found.isEmpty()) {
            node.reportUnknown("unknown-catalogue", LocalizedText.of("เกณฑ์", "catalogue"), id.get(), Catalogues.IDS);
        }
        return found;
    }

    private static Optional<OrganizationType> organizationType(Node node) {
        Optional<String> code = node.text();
        Optional<OrganizationType> type = code.flatMap(OrganizationType::ofCode);
        if (code.isPresent() && type.isEmpty()) {
            node.reportUnknown(
                    "unknown-organization-type",
                    LocalizedText.of("ประเภทหน่วยงาน", "organisation type"),
                    code.get(),
                    Arrays.stream(OrganizationType.values())
                            .map(OrganizationType::code)
                            .toList());
        }
        return type;
    }

    private static Set<String> categories(Node node, Catalogue catalogue) {
        List<String> known = catalogue.categories().stream().map(Category::code).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (Node element : node.elements()) {
            Optional<String> code = element.text();
            if (code.isPresent() && !known.contains(code.get())) {
                element.reportUnknown("unknown-category", LocalizedText.of("หมวด", "category"), code.get(), known);
            }
            code.ifPresent(chosen::add);
        }
        boolean nothingScored =
                catalogue.scoredCategories().stream().map(Category::code).noneMatch(chosen::contains);
        if (nothingScored) {
            node.report(
                    "no-category",
                    LocalizedText.of("ไม่ได้เลือกหมวดที่มีคะแนนเลย", "No scored category is chosen."),
                    LocalizedText.of(
                            "ระบุหมวดอย่างน้อยหนึ่งหมวด หรือเอาช่องนี้ออกเพื่อประเมินทุกหมวด",
                            "Name at least one, or leave the field out to assess all."));
        }
        return chosen;
    }

    private static Map<String, String> profile(Node root, Catalogue catalogue) {
        Set<String> topics = new LinkedHashSet<>();
        catalogue
                .categories(Category.Profile.class)
                .forEach(profile -> profile.topics().forEach(topic -> topics.add(topic.code())));
        Map<String, String> narratives = new LinkedHashMap<>();
        root.field("profile")
                .ifPresent(node -> node.members().forEach((code, narrative) -> {
                    if (!topics.contains(code)) {
                        narrative.reportUnknown(
                                "unknown-topic", LocalizedText.of("หัวข้อของหมวด P", "profile topic"), code, topics);
                    }
                    narrative.textOrBlank().ifPresent(text -> narratives.put(code, text));
                }));
        return narratives;
    }
}
