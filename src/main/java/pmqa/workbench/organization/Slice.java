package pmqa.workbench.organization;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param items at most {@link #SIZE}
 * @param number which page, from 1
 * @param total how many items there are on all pages; 0 also on a page behind the last
 */
public record Slice<T>(List<T> items, int number, long total) {

    public static final int SIZE = 50;

    /** No list is leafed through to here; more would overflow the offset. */
    private static final int LAST = 1_000_000;

    public Slice {
        items = List.copyOf(items);
    }

    /** A row together with the count over all rows that the same statement gives. */
    public record Counted<T>(T item, long total) {}

    public static <T> Slice<T> of(int number, List<Counted<T>> rows) {
        return new Slice<>(
                rows.stream().map(Counted::item).toList(),
                valid(number),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    public static int offset(int number) {
        return (valid(number) - 1) * SIZE;
    }

    private static int valid(int number) {
        return Math.clamp(number, 1, LAST);
    }

    public int pages() {
        return Math.toIntExact((total + SIZE - 1) / SIZE);
    }

    /** Position of the first item, from 1. */
    public int from() {
        return offset(number) + 1;
    }

    public int to() {
        return offset(number) + items.size();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }
}
