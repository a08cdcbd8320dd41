package org.dongthuan.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is asked for a code, too.
 *
 * @param confirmedAt none where he is not
 * @param codesLeft how many codes on paper he has left
 * @param demanded whether what he is demands it
 */
public record SecondFactor(@Nullable OffsetDateTime confirmedAt, int codesLeft, boolean demanded) {

    public static final int RECOVERY_CODES = 10;

    public boolean isOn() {
        return confirmedAt != null;
    }

    /** What comes after the password. */
    public enum Next {
        /** Nothing: he is in. */
        NOTHING,
        /** The code. */
        CODE,
        /** He has none, and must have: nothing else before. */
        SET_UP
    }

    /**
     * What an application on a telephone is told.
     *
     * @param secret to be typed where no picture can be taken
     * @param address the same, for the picture
     */
    public record Offer(String secret, String address) {
        @Override
        public String toString() {
            return "an offer";
        }
    }
}
