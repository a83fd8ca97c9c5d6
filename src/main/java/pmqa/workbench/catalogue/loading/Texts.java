package pmqa.workbench.catalogue.loading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** The small pieces that every part of a catalogue is made of. */
final class Texts {

    private Texts() {}

    /** {@code {th: …, en: …}}, or plain text that stands for both languages. */
    static Optional<LocalizedText> localized(Node node) {
        if (node.isText()) {
            return node.text().map(LocalizedText::same);
        }
        node.onlyFields(Set.of("th", "en"));
        Optional<String> th = node.required("th").flatMap(Node::text);
        Optional<String> en = node.required("en").flatMap(Node::text);
        return th.isPresent() && en.isPresent() ? Optional.of(new LocalizedText(th.get(), en.get())) : Optional.empty();
    }

    static List<String> texts(Node node) {
        return node.each(Node::text);
    }

    static List<String> texts(Node node, String field) {
        return node.field(field).map(Texts::texts).orElse(List.of());
    }

    static Optional<String> optional(Node node, String field) {
        return node.field(field).flatMap(Node::text);
    }
}
