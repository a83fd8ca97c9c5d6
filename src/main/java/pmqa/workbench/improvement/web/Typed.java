package pmqa.workbench.improvement.web;

import java.util.UUID;

/** Hidden fields of forms; what no form of ours can have sent is read as something that fits nothing. */
final class Typed {

    private Typed() {}

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            return UUID.randomUUID();
        }
    }

    static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException forged) {
            return 0;
        }
    }
}
