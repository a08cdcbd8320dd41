package org.dongthuan.hostile;

import java.util.Random;

/** Where the dice begin: told with each run, and {@code -Dfuzz.seed=} throws them again. */
record FuzzSeed(long value) {

    /** A run of the build is the same each time; another seed is a look around. */
    static FuzzSeed ofThisRun() {
        var seed = new FuzzSeed(Long.getLong("fuzz.seed", 20_261_126L));
        System.out.println(seed);
        return seed;
    }

    Random dice() {
        return new Random(value);
    }

    @Override
    public String toString() {
        return "-Dfuzz.seed=" + value;
    }
}
