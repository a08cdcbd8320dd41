package org.dongthuan.review;

/**
 * Where a case is on its way.
 *
 * @param round one walk of the chain, counted from 1; sending back begins the next
 * @param position of the step in the chain, counted from 1
 */
public record Place(int round, int position) {

    static final Place FIRST = new Place(1, 1);

    /** Reads what {@link #text()} wrote. */
    public static Place of(String text) {
        int dot = text.indexOf('.');
        return new Place(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    Place next() {
        return new Place(round, position + 1);
    }

    Place nextRound() {
        return new Place(round + 1, 1);
    }

    /** As the model carries it, e.g. {@code 1.2}. */
    public String text() {
        return round + "." + position;
    }
}
