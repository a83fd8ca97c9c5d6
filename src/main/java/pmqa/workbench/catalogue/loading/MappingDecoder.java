package pmqa.workbench.catalogue.loading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.catalogue.Standing;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** Decodes a mapping; whether its codes exist is for {@link MappingChecks}. */
final class MappingDecoder {

    private static final List<String> COVERAGES = List.of("whole", "part");
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Standing::code).toList();

    private MappingDecoder() {}

    static Optional<Mapping> decode(Node node) {
        node.onlyFields(Set.of("from", "to", "standing", "citation", "explanations", "matches", "measures", "left"));
        Optional<String> from = node.required("from").flatMap(MappingDecoder::catalogue);
        Optional<String> to = node.required("to").flatMap(MappingDecoder::catalogue);
        Optional<Standing> standing = node.required("standing").flatMap(MappingDecoder::standing);
        Optional<LocalizedText> citation = node.required("citation").flatMap(Texts::localized);
        List<Mapping.Match> matches = list(node, "matches", MappingDecoder::match);
        List<Mapping.MeasureMatch> measures = list(node, "measures", MappingDecoder::measure);
        Optional<Mapping.Explanations> explanations = node.field("explanations").flatMap(MappingDecoder::explanations);
        List<Mapping.Left> left = list(node, "left", MappingDecoder::left);
        return from.isPresent() && to.isPresent() && standing.isPresent() && citation.isPresent()
                ? Optional.of(new Mapping(
                        from.get(), to.get(), standing.get(), citation.get(), matches, measures, explanations, left))
                : Optional.empty();
    }

    /** The version that was compared has to be the one that is shipped. */
    private static Optional<String> catalogue(Node node) {
        node.onlyFields(Set.of("catalogue", "version"));
        Optional<String> id = node.required("catalogue").flatMap(Node::text);
        Optional<String> version = node.required("version").flatMap(Node::text);
        if (id.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        if (!Catalogues.IDS.contains(id.get())) {
            node.reportUnknown("unknown-catalogue", LocalizedText.of("เกณฑ์", "catalogue"), id.get(), Catalogues.IDS);
            return Optional.empty();
        }
        String shipped = Catalogues.get(id.get()).version();
        if (!shipped.equals(version.get())) {
            node.report(
                    "another-version",
                    LocalizedText.of(
                            "ตารางเทียบนี้ทำกับรุ่น " + version.get() + " แต่เกณฑ์เป็นรุ่น " + shipped,
                            "This mapping was made for version " + version.get() + ", and the catalogue is " + shipped
                                    + "."),
                    LocalizedText.of(
                            "ทบทวนตารางเทียบทีละข้อ แล้วแก้รุ่น", "Review it item by item, then change the version."));
        }
        return id;
    }

    private static Optional<Standing> standing(Node node) {
        return node.text().flatMap(word -> {
            Optional<Standing> found = Arrays.stream(Standing.values())
                    .filter(standing -> standing.code().equals(word))
                    .findFirst();
            if (found.isEmpty()) {
                node.reportUnknown("unknown-standing", LocalizedText.of("สถานะ", "standing"), word, STANDINGS);
            }
            return found;
        });
    }

    private static Optional<Mapping.Coverage> coverage(Node node) {
        return node.text().flatMap(word -> switch (word) {
            case "whole" -> Optional.of(Mapping.Coverage.WHOLE);
            case "part" -> Optional.of(Mapping.Coverage.PART);
            default -> {
                node.reportUnknown("unknown-coverage", LocalizedText.of("ความครอบคลุม", "coverage"), word, COVERAGES);
                yield Optional.empty();
            }
        });
    }

    private static Optional<Mapping.Match> match(Node node) {
        node.onlyFields(Set.of("to", "from", "covers", "reason"));
        Optional<String> to = node.required("to").flatMap(Node::text);
        List<String> from = node.required("from").map(Texts::texts).orElse(List.of());
        Optional<Mapping.Coverage> covers = node.required("covers").flatMap(MappingDecoder::coverage);
        Optional<LocalizedText> reason = node.required("reason").flatMap(Texts::localized);
        return to.isPresent() && covers.isPresent() && reason.isPresent()
                ? Optional.of(new Mapping.Match(to.get(), from, covers.get(), reason.get()))
                : Optional.empty();
    }

    private static Optional<Mapping.MeasureMatch> measure(Node node) {
        node.onlyFields(Set.of("from", "to", "reason"));
        Optional<String> from = node.required("from").flatMap(Node::text);
        Optional<String> to = node.required("to").flatMap(Node::text);
        Optional<LocalizedText> reason = node.required("reason").flatMap(Texts::localized);
        return from.isPresent() && to.isPresent() && reason.isPresent()
                ? Optional.of(new Mapping.MeasureMatch(from.get(), to.get(), reason.get()))
                : Optional.empty();
    }

    private static Optional<Mapping.Explanations> explanations(Node node) {
        node.onlyFields(Set.of("codes", "reason"));
        List<String> codes = Texts.texts(node, "codes");
        return node.required("reason").flatMap(Texts::localized).map(reason -> new Mapping.Explanations(codes, reason));
    }

    private static Optional<Mapping.Left> left(Node node) {
        node.onlyFields(Set.of("from", "reason"));
        List<String> from = node.required("from").map(Texts::texts).orElse(List.of());
        return node.required("reason").flatMap(Texts::localized).map(reason -> new Mapping.Left(from, reason));
    }

    private static <T> List<T> list(Node node, String field, Function<Node, Optional<T>> read) {
        return node.field(field).map(elements -> elements.each(read)).orElse(List.of());
    }
}
