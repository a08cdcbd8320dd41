package org.dongthuan.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rounds counts to multiples of five so that the parts of a whole add up to the rounded whole: controlled rounding of one
 * row. Each figure is the multiple below or above the count, so it is never five or more away from it.
 */
final class ControlledRounding {

    static final int BASE = 5;

    /** So much more is owed before fewer than five are shown as some. */
    private static final double RELUCTANCE = BASE;

    private ControlledRounding() {}

    /** Of a whole that is part of nothing: up as often as it is near to that, so that it is right on average. */
    static int whole(int count, Random dice) {
        return below(count) + (dice.nextInt(BASE) < count % BASE ? BASE : 0);
    }

    /**
     * The parts that add up to the whole.
     *
     * @param whole one of the two multiples next to the sum of the counts
     * @param wishes how much each part should rather be rounded up
     */
    static int[] parts(int whole, int[] counts, double[] wishes) {
        int[] rounded = IntStream.of(counts).map(ControlledRounding::below).toArray();
        int missing = (whole - IntStream.of(rounded).sum()) / BASE;
        List<Integer> candidates = IntStream.range(0, counts.length)
                .filter(part -> counts[part] % BASE != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(part -> -wish(counts[part], wishes[part])))
                .toList();
        if (missing < 0 || missing > candidates.size())
            throw new IllegalArgumentException(whole + " is not next to the sum of its parts");
        candidates.subList(0, missing).forEach(part -> rounded[part] += BASE);
        return rounded;
    }

    private static double wish(int count, double wish) {
        return count < BASE ? wish - RELUCTANCE : wish;
    }

    private static int below(int count) {
        return count - count % BASE;
    }
}
