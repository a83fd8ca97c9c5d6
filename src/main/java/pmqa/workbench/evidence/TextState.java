package pmqa.workbench.evidence;

import java.util.Arrays;

/** What became of the search for text in a file. */
public enum TextState {
    /** Nobody has looked yet. */
    WAITING("waiting"),
    FOUND("found"),
    /** It has none: a picture, a scan, a link. */
    NONE("none"),
    /** It cannot be opened without a password, not by assessors either. */
    LOCKED("locked"),
    /** It could not be read. */
    FAILED("failed");

    private final String code;

    TextState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static TextState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElse(NONE);
    }
}
