package pmqa.workbench.shared;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with what somebody handed in, told so that they can mend it.
 *
 * @param code stable and machine-readable, for instance {@code unknown-checkpoint}; never changes its meaning between versions
 * @param place where it is: a JSON pointer ({@code /responses/1.1/met/0}), a cell ({@code หมวด 1!D12}) or empty for the whole input
 * @param message what is wrong
 * @param advice what to do about it
 */
public record Problem(String code, String place, LocalizedText message, LocalizedText advice) {

    public Problem {
        requireNonNull(code);
        requireNonNull(place);
        requireNonNull(message);
        requireNonNull(advice);
    }

    /**
     * A problem in both languages.
     *
     * @param th what is wrong, in Thai
     * @param en what is wrong, in English
     * @param adviceTh what to do about it, in Thai
     * @param adviceEn what to do about it, in English
     */
    public static Problem of(String code, String place, String th, String en, String adviceTh, String adviceEn) {
        return new Problem(code, place, LocalizedText.of(th, en), LocalizedText.of(adviceTh, adviceEn));
    }

    /** The same with other advice. */
    public Problem with(LocalizedText otherAdvice) {
        return new Problem(code, place, message, otherAdvice);
    }

    public Problem at(String otherPlace) {
        return new Problem(code, otherPlace, message, advice);
    }
}
