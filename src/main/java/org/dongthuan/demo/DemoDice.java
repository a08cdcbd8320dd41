package org.dongthuan.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way at every start: each person has dice of his own. */
final class DemoDice {

    private static final long SEED = 27_2026;

    private final Random random;

    DemoDice(String key) {
        random = new Random(SEED * 31 + key.hashCode());
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends count. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    LocalDate day(LocalDate earliest, LocalDate latest) {
        return earliest.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(earliest, latest) + 1));
    }

    /** A number of a written decision, e.g. {@code 123/QĐ-SNV}. */
    String decision(String series) {
        return between(12, 980) + "/" + series;
    }
}
