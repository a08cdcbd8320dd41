package org.dongthuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes no content that is of any kind: a sender has one. Spring's readers of bodies fail on such a type where they
 * should refuse it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class StatedContent extends OncePerRequestFilter {

    private final Problems problems;

    StatedContent(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !isAnyKind(type)) chain.doFilter(request, response);
        else if (Api.covers(request))
            problems.answer(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE), request, response);
        else response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    }

    private static boolean isAnyKind(String type) {
        try {
            MediaType kind = MediaType.parseMediaType(type);
            return kind.isWildcardType() || kind.isWildcardSubtype();
        } catch (InvalidMediaTypeException e) {
            // refused where the body is read
            return false;
        }
    }
}
