package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * The word of a level of review as it is sent.
 *
 * @param remarks what the others are to read; required when it sends back
 */
public record LevelBody(
        @Nullable Outcome outcome,
        @JsonAlias("reason") @Nullable String remarks) {

    /** It lets the case go on, or gives it back to the verifier. */
    public enum Outcome {
        AGREE,
        SEND_BACK
    }

    /** Whether that word is chosen; before somebody does, none is. */
    public boolean says(String word) {
        return outcome != null && outcome.name().equals(word);
    }
}
