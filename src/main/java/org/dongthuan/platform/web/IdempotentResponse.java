package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What was answered to a call, so that the same call gets it again.
 *
 * @param requestHash of method, address and body
 */
record IdempotentResponse(
        String requestHash,
        int status,
        @Nullable String mediaType,
        @Nullable String location,
        byte[] body) {

    static IdempotentResponse of(String requestHash, ContentCachingResponseWrapper answer) {
        return new IdempotentResponse(
                requestHash,
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getContentAsByteArray());
    }

    /** Gives the answer again, to the same question only. */
    void repeat(String asked, HttpServletResponse response) throws IOException {
        if (!asked.equals(requestHash)) throw new RuleViolated("idempotency-key-reused");
        response.setStatus(status);
        if (mediaType != null) response.setContentType(mediaType);
        if (location != null) response.setHeader(HttpHeaders.LOCATION, location);
        response.getOutputStream().write(body);
    }
}
