package pmqa.workbench.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.LocalizedText;

/** Reads what bodies have in common. */
final class Bodies {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Bodies() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** An id; a problem for anything else. */
    static Optional<UUID> id(Node node) {
        Optional<String> text = node.text();
        if (text.isPresent() && !isId(text.get())) {
            node.report(
                    "not-an-id",
                    LocalizedText.of("ไม่ใช่ UUID", "This is no UUID."),
                    LocalizedText.of("ใช้ id จากรายการ", "Use an id from a list."));
        }
        return text.filter(Bodies::isId).map(UUID::fromString);
    }
}
