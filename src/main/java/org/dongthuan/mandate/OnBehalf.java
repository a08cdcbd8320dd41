package org.dongthuan.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.dongthuan.mandate.Mandate.Cause;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acts, and by what right.
 *
 * @param mandatary who acts, as people call him
 * @param name the data subject's
 * @param given when the mandate was given, or recorded
 * @param cause why an agency recorded it; none where the subject gave it himself
 */
public record OnBehalf(
        UUID mandate,
        String mandatary,
        String name,
        LocalDate given,
        LocalDate from,
        LocalDate to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cause cause) {

    /** The key of the words that fit: others for whoever was recorded by an agency than for whoever was given a mandate. */
    public String key(String ofGiven) {
        return cause == null ? ofGiven : ofGiven + "." + cause;
    }
}
