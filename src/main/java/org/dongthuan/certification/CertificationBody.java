package org.dongthuan.certification;

import org.jspecify.annotations.Nullable;

/**
 * A certifier's word as it is sent.
 *
 * @param reason needed for {@code REFUSE}; the requester reads it
 */
public record CertificationBody(
        @Nullable CertificationOutcome outcome, @Nullable String reason) {}
