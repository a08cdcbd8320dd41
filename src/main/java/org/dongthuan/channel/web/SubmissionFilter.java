package org.dongthuan.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.dongthuan.channel.SubmittedRequest;
import org.dongthuan.channel.SubmittedRequests;
import org.dongthuan.platform.Refusal.Conflict;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Keeps a submission under its portal's name, in the transaction that the filter before has open for it. */
final class SubmissionFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SubmittedRequests submitted;

    SubmissionFilter(SubmittedRequests submitted) {
        this.submitted = submitted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NamedRequest.submission(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() != HttpServletResponse.SC_CREATED) return;
        Submission submission = NamedRequest.submission(request).orElseThrow();
        byte[] answer = Objects.requireNonNull(
                        WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class))
                .getContentAsByteArray();
        boolean first = submitted.add(new SubmittedRequest(
                submission.via().code(),
                submission.externalId(),
                submission.hash(),
                submission.account(),
                JSON.readTree(answer).path("number").asText(),
                Objects.requireNonNull(response.getHeader(HttpHeaders.LOCATION)),
                answer));
        // the transaction goes back with it: another one under that name was faster
        if (!first) throw new Conflict("external-id-reused");
    }
}
