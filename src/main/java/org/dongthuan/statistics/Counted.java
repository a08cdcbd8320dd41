package org.dongthuan.statistics;

import java.util.Arrays;

/**
 * People of one managing agency, using agency and group across, as counted or as rounded.
 *
 * @param splits of each splitting dimension, how many stand in each of its groups; each adds up to the people
 */
record Counted(String managing, String using, int across, int people, int[][] splits) {

    Counted {
        for (int[] split : splits) {
            if (Arrays.stream(split).sum() != people) throw new IllegalArgumentException("Parts without a whole");
        }
    }
}
