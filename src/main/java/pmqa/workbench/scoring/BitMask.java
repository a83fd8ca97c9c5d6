package pmqa.workbench.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Some bits of a row, to be counted together: the boxes of a level, the required measure types of an item. */
final class BitMask {

    private final int firstWord;
    private final long[] words;
    private final int size;

    private BitMask(BitSet bits) {
        this.firstWord = Math.max(0, bits.nextSetBit(0)) / Long.SIZE;
        long[] fromZero = bits.toLongArray();
        this.words = Arrays.copyOfRange(fromZero, Math.min(firstWord, fromZero.length), fromZero.length);
        this.size = bits.cardinality();
    }

    static BitMask of(IntStream numbers) {
        return new BitMask(numbers.collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /** How many bits are counted. */
    int size() {
        return size;
    }

    /** How many of them are set in a row that is long enough to hold them all. */
    int countIn(long[] row) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(row[firstWord + i] & words[i]);
        }
        return count;
    }
}
