package pmqa.workbench.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.document.Node;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.shared.LocalizedText;

/** Reads {@code conformance}: a status for each requirement, as a word or as an object with reason and explanation. */
final class ConformanceReader {

    private final Set<String> requirements;

    ConformanceReader(Catalogue catalogue) {
        this.requirements = catalogue
                .requirements()
                .map(Requirement::code)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    Map<String, Conformity> read(Node root) {
        Map<String, Conformity> conformance = new LinkedHashMap<>();
        root.field("conformance")
                .ifPresent(node -> node.members().forEach((code, given) -> {
                    if (!requirements.contains(code)) {
                        given.reportUnknown(
                                "unknown-requirement", LocalizedText.of("ข้อกำหนด", "requirement"), code, requirements);
                    }
                    conformity(given).ifPresent(conformity -> conformance.put(code, conformity));
                }));
        return conformance;
    }

    private static Optional<Conformity> conformity(Node node) {
        if (node.isText()) {
            return status(node).flatMap(status -> complete(node, status, Optional.empty(), Optional.empty()));
        }
        node.onlyFields(Set.of("status", "reason", "explanation"));
        Optional<String> reason =
                node.field("reason").flatMap(Node::textOrBlank).filter(text -> !text.isBlank());
        Optional<String> explanation =
                node.field("explanation").flatMap(Node::textOrBlank).filter(text -> !text.isBlank());
        return node.required("status")
                .flatMap(ConformanceReader::status)
                .flatMap(status -> complete(node, status, reason, explanation));
    }

    private static Optional<Conformity> complete(
            Node node, Status status, Optional<String> reason, Optional<String> explanation) {
        if (status == Status.NOT_APPLICABLE && reason.isEmpty()) {
            node.report(
                    "missing-reason",
                    LocalizedText.of("“ไม่เกี่ยวข้อง” ต้องมีเหตุผล", "“Not applicable” needs a reason."),
                    LocalizedText.of(
                            "ใช้ {\"status\": \"not-applicable\", \"reason\": \"…\"}",
                            "Use {\"status\": \"not-applicable\", \"reason\": \"…\"}."));
            return Optional.empty();
        }
        return Optional.of(new Conformity(status, reason, explanation));
    }

    private static Optional<Status> status(Node node) {
        Optional<String> word = node.text();
        Optional<Status> status = word.flatMap(Status::ofCode);
        if (word.isPresent() && status.isEmpty()) {
            node.reportUnknown(
                    "unknown-status",
                    LocalizedText.of("สถานะ", "status"),
                    word.get(),
                    Arrays.stream(Status.values()).map(Status::code).toList());
        }
        return status;
    }
}
