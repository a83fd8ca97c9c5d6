package pmqa.workbench.document;

/**
 * How much of an untrusted document is read before it is refused.
 *
 * @param bytes the largest accepted size of the encoded document
 * @param depth how deep objects and lists may nest
 * @param textLength the longest accepted string, in UTF-16 units
 */
public record Limits(int bytes, int depth, int textLength) {

    /** A filled assessment: a full one with long explanations stays below 2 MiB, so 8 MiB leaves room and 10 MiB is refused. */
    public static final Limits ASSESSMENT = new Limits(8 * 1024 * 1024, 32, 1_000_000);

    /** A catalogue or a part of one; no more than the YAML parser reads by itself. */
    public static final Limits CATALOGUE = new Limits(3 * 1024 * 1024, 32, 200_000);
}
