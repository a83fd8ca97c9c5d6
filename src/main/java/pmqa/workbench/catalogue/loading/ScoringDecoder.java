package pmqa.workbench.catalogue.loading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Basis;
import pmqa.workbench.catalogue.Grading;
import pmqa.workbench.catalogue.Level;
import pmqa.workbench.catalogue.ScoringRule;
import pmqa.workbench.catalogue.ScoringRules;
import pmqa.workbench.catalogue.Standing;
import pmqa.workbench.catalogue.Totals;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** Decodes the {@code scoring} part: which rules a catalogue selects, with their parameters and where each comes from. */
final class ScoringDecoder {

    private static final List<String> FAMILIES =
            List.of("level-gated-boxes", "attainment-bands", "adli-rubric", "conformance");

    private final Map<String, Level> levels;

    ScoringDecoder(Map<String, Level> levels) {
        this.levels = levels;
    }

    Optional<ScoringRules> decode(Node node) {
        node.onlyFields(Set.of("rules", "totals", "grading"));
        List<ScoringRule> rules =
                node.required("rules").map(list -> list.each(this::rule)).orElse(List.of());
        Optional<Totals> totals = node.required("totals").flatMap(this::totals);
        Optional<Grading> grading = node.field("grading").flatMap(this::grading);
        return totals.map(how -> new ScoringRules(rules, how, grading));
    }

    /** What every rule has, besides the parameters of its family. */
    private static final Set<String> BASIS = Set.of("version", "standing", "citation");

    private static void onlyFields(Node node, String... own) {
        node.onlyFields(Stream.concat(BASIS.stream(), Stream.of(own)).collect(Collectors.toSet()));
    }

    private Optional<ScoringRule> rule(Node node) {
        Optional<String> family = node.required("rule").flatMap(Node::text);
        Optional<Basis> basis = basis(node);
        if (family.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        return switch (family.get()) {
            case "level-gated-boxes" -> levelGated(node, basis.get());
            case "attainment-bands" -> attainment(node, basis.get());
            case "adli-rubric" -> rubric(node, basis.get());
            case "conformance" -> {
                onlyFields(node, "rule");
                yield Optional.of(new ScoringRule.Conformance(basis.get()));
            }
            default -> {
                node.field("rule")
                        .ifPresent(field -> field.reportUnknown(
                                "unknown-rule", LocalizedText.of("กติกา", "rule"), family.get(), FAMILIES));
                yield Optional.empty();
            }
        };
    }

    private Optional<Basis> basis(Node node) {
        Optional<String> version = node.required("version").flatMap(Node::text);
        Optional<Standing> standing = node.required("standing").flatMap(this::standing);
        Optional<LocalizedText> citation = node.required("citation").flatMap(Texts::localized);
        return version.isPresent() && standing.isPresent() && citation.isPresent()
                ? Optional.of(new Basis(version.get(), standing.get(), citation.get()))
                : Optional.empty();
    }

    private Optional<Standing> standing(Node node) {
        Optional<String> word = node.text();
        Optional<Standing> found = word.flatMap(code -> Arrays.stream(Standing.values())
                .filter(value -> value.code().equals(code))
                .findFirst());
        if (word.isPresent() && found.isEmpty()) {
            node.reportUnknown(
                    "unknown-standing",
                    LocalizedText.of("สถานะของกติกา", "standing of a rule"),
                    word.get(),
                    Arrays.stream(Standing.values()).map(Standing::code).toList());
        }
        return found;
    }

    private Optional<ScoringRule> levelGated(Node node, Basis basis) {
        onlyFields(node, "rule", "weights");
        Optional<Node> weights = node.required("weights").map(given -> given.onlyFields(Set.of("process", "result")));
        OptionalDouble process = number(weights, "process");
        OptionalDouble result = number(weights, "result");
        return process.isPresent() && result.isPresent()
                ? Optional.of(new ScoringRule.LevelGatedBoxes(basis, process.getAsDouble(), result.getAsDouble()))
                : Optional.empty();
    }

    private Optional<ScoringRule> attainment(Node node, Basis basis) {
        onlyFields(node, "rule", "bands", "bestPoints", "zeroTarget", "missingRequired", "trendYears");
        List<ScoringRule.Band> bands =
                node.required("bands").map(list -> list.each(this::band)).orElse(List.of());
        Optional<Node> zeroTarget =
                node.required("zeroTarget").map(given -> given.onlyFields(Set.of("reached", "missed")));
        OptionalDouble best = number(Optional.of(node), "bestPoints");
        OptionalDouble reached = number(zeroTarget, "reached");
        OptionalDouble missed = number(zeroTarget, "missed");
        OptionalDouble missing = number(Optional.of(node), "missingRequired");
        Optional<Integer> trend = node.required("trendYears").flatMap(Node::integer);
        return best.isPresent() && reached.isPresent() && missed.isPresent() && missing.isPresent() && trend.isPresent()
                ? Optional.of(new ScoringRule.AttainmentBands(
                        basis,
                        bands,
                        best.getAsDouble(),
                        reached.getAsDouble(),
                        missed.getAsDouble(),
                        missing.getAsDouble(),
                        trend.get()))
                : Optional.empty();
    }

    /** {@code below: 100} ends before 100, {@code upTo: 101} ends with 101, neither is the open last band. */
    private Optional<ScoringRule.Band> band(Node node) {
        node.onlyFields(Set.of("below", "upTo", "points", "pointsPerPercent"));
        OptionalDouble below = optionalNumber(node, "below");
        OptionalDouble upTo = optionalNumber(node, "upTo");
        if (below.isPresent() && upTo.isPresent()) {
            node.report(
                    "two-ends",
                    LocalizedText.of("ช่วงคะแนนมีปลายบนสองค่า", "The band has two ends."),
                    LocalizedText.of("ใช้ below หรือ upTo อย่างใดอย่างหนึ่ง", "Use either below or upTo."));
        }
        double end = below.orElse(upTo.orElse(Double.POSITIVE_INFINITY));
        return Optional.of(new ScoringRule.Band(
                end,
                below.isEmpty(),
                optionalNumber(node, "points").orElse(0),
                optionalNumber(node, "pointsPerPercent").orElse(0)));
    }

    private Optional<ScoringRule> rubric(Node node, Basis basis) {
        onlyFields(node, "rule", "unanswered", "partialRubric");
        OptionalDouble unanswered = number(Optional.of(node), "unanswered");
        Optional<LocalizedText> partial = node.required("partialRubric").flatMap(Texts::localized);
        return unanswered.isPresent() && partial.isPresent()
                ? Optional.of(new ScoringRule.AdliRubric(basis, unanswered.getAsDouble(), partial.get()))
                : Optional.empty();
    }

    private Optional<Totals> totals(Node node) {
        onlyFields(node, "method");
        Optional<Basis> basis = basis(node);
        Optional<Totals.Method> method = node.required("method")
                .flatMap(field -> field.text().flatMap(word -> switch (word) {
                    case "mean-of-categories" -> Optional.of(Totals.Method.MEAN_OF_CATEGORIES);
                    case "sum-of-counts" -> Optional.of(Totals.Method.SUM_OF_COUNTS);
                    default -> {
                        field.reportUnknown(
                                "unknown-method",
                                LocalizedText.of("วิธีรวมคะแนน", "way to make a total"),
                                word,
                                List.of("mean-of-categories", "sum-of-counts"));
                        yield Optional.empty();
                    }
                }));
        return basis.isPresent() && method.isPresent()
                ? Optional.of(new Totals(basis.get(), method.get()))
                : Optional.empty();
    }

    private Optional<Grading> grading(Node node) {
        onlyFields(node, "thresholds", "index");
        Optional<Basis> basis = basis(node);
        List<Grading.Step> steps = node.required("thresholds")
                .map(list -> list.each(this::gradingStep))
                .orElse(List.of());
        Optional<Grading.Index> index = node.required("index").flatMap(this::index);
        return basis.isPresent() && index.isPresent()
                ? Optional.of(new Grading(basis.get(), steps, index.get()))
                : Optional.empty();
    }

    private Optional<Grading.Step> gradingStep(Node node) {
        node.onlyFields(Set.of("level", "from"));
        Optional<Node> field = node.required("level");
        Optional<String> word = field.flatMap(Node::text);
        OptionalDouble from = number(Optional.of(node), "from");
        Optional<Level> level = word.map(levels::get);
        if (word.isPresent() && level.isEmpty()) {
            field.orElse(node)
                    .reportUnknown("unknown-level", LocalizedText.of("ระดับ", "level"), word.get(), levels.keySet());
        }
        return level.isPresent() && from.isPresent()
                ? Optional.of(new Grading.Step(level.get(), from.getAsDouble()))
                : Optional.empty();
    }

    private Optional<Grading.Index> index(Node node) {
        node.onlyFields(Set.of("title", "ofPoints", "full", "decimals"));
        Optional<LocalizedText> title = node.required("title").flatMap(Texts::localized);
        OptionalDouble ofPoints = number(Optional.of(node), "ofPoints");
        OptionalDouble full = number(Optional.of(node), "full");
        Optional<Integer> decimals = node.required("decimals").flatMap(Node::integer);
        return title.isPresent() && ofPoints.isPresent() && full.isPresent() && decimals.isPresent()
                ? Optional.of(
                        new Grading.Index(title.get(), ofPoints.getAsDouble(), full.getAsDouble(), decimals.get()))
                : Optional.empty();
    }

    private static OptionalDouble number(Optional<Node> node, String field) {
        return node.flatMap(parent -> parent.required(field)).map(Node::number).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble optionalNumber(Node node, String field) {
        return node.field(field).map(Node::number).orElse(OptionalDouble.empty());
    }
}
