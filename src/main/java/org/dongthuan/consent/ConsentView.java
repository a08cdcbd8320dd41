package org.dongthuan.consent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Fingerprinted;
import org.jspecify.annotations.Nullable;

/**
 * One consent in front of its subject.
 *
 * @param text what was shown before the answer; the present words where nothing was answered
 * @param answer the proof of the answer, once there is one
 * @param cessationStatement what was said of copies, where use has stopped after a withdrawal
 */
public record ConsentView(
        @JsonUnwrapped ConsentSummary consent,
        ConsentText text,
        @Nullable Proof answer,
        @Nullable String cessationStatement)
        implements Fingerprinted {

    @Override
    public String fingerprint() {
        return consent.fingerprint();
    }

    /**
     * How the answer was given.
     *
     * @param onBehalfOf where somebody else answered by a mandate: who, and for whom
     */
    public record Proof(
            ConsentAnswer answer,
            OffsetDateTime at,
            String method,
            String textVersion,
            String textLanguage,
            String textSha256,
            @Nullable OffsetDateTime textReadAt,
            @Nullable OnBehalf onBehalfOf) {

        static Proof of(ProofTable.Answered answered, @Nullable OnBehalf onBehalfOf) {
            return new Proof(
                    answered.answer(),
                    answered.at(),
                    answered.method().name(),
                    answered.text().version(),
                    answered.text().language(),
                    answered.text().sha256(),
                    answered.textReadAt(),
                    onBehalfOf);
        }
    }
}
