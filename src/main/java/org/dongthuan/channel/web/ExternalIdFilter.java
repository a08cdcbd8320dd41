package org.dongthuan.channel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dongthuan.audit.Origin;
import org.dongthuan.audit.Via;
import org.dongthuan.channel.SubmittedRequest;
import org.dongthuan.channel.SubmittedRequests;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A portal's own name for what it submits does for it what an {@code Idempotency-Key} does for others, and for ever. Of
 * the same submission sent many times at once, one is carried out: the key is made of name and contents.
 */
final class ExternalIdFilter extends OncePerRequestFilter {

    private final SubmittedRequests submitted;
    private final Problems problems;

    ExternalIdFilter(SubmittedRequests submitted, Problems problems) {
        this.submitted = submitted;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || Origin.via(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Via via = Origin.via(request).orElseThrow();
            Submission submission = Submission.of(request, via);
            Optional<SubmittedRequest> first = submitted.find(via.code(), submission.externalId());
            if (first.isPresent()) repeat(first.get(), submission, response);
            else chain.doFilter(new NamedRequest(request, submission, key(submission)), response);
        } catch (Refusal refusal) {
            problems.answer(refusal, request, response);
        }
    }

    private static String key(Submission submission) {
        String name = String.join("\0", submission.via().code(), submission.externalId(), submission.hash());
        return Sha256.hex(Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static void repeat(SubmittedRequest first, Submission submission, HttpServletResponse response)
            throws IOException {
        if (!first.requestHash().equals(submission.hash())) throw new Conflict("external-id-reused");
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.LOCATION, first.location());
        response.getOutputStream().write(first.answer());
    }
}
