package pmqa.workbench.cli.terminal;

/** A horizontal bar of block characters, exact to an eighth of a column. */
public final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /** {@code share} is clamped to 0…1. What is not filled is dotted, so that the full length can be seen. */
    public static String of(double share, int width) {
        double clamped = Math.clamp(share, 0, 1);
        int eighths = (int) Math.round(clamped * width * 8);
        int full = eighths / 8;
        int part = eighths % 8;
        String filled = "█".repeat(full) + (part > 0 ? EIGHTHS.charAt(part) : "");
        return filled + "·".repeat(width - full - (part > 0 ? 1 : 0));
    }
}
