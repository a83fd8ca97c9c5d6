package pmqa.workbench.improvement;

import java.util.Arrays;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** How far a plan reaches: the two kinds that phase 2 asks for (domain.md §3). */
public enum Horizon {
    ONE_YEAR("one-year", "แผน 1 ปี", "1-year plan"),
    THREE_YEARS("three-years", "แผน 3 ปี", "3-year plan");

    private final String code;
    private final LocalizedText title;

    Horizon(String code, String th, String en) {
        this.code = code;
        this.title = LocalizedText.of(th, en);
    }

    /** The word that stands for it in the database and in documents. */
    public String code() {
        return code;
    }

    public LocalizedText title() {
        return title;
    }

    public static Optional<Horizon> ofCode(String code) {
        return Arrays.stream(values())
                .filter(horizon -> horizon.code.equals(code))
                .findFirst();
    }
}
