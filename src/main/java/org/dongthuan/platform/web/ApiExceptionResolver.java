package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure below {@code /api} with a problem document. It goes by the path, not by the controller: an
 * unknown path has none.
 */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    ApiExceptionResolver(Problems problems) {
        this.problems = problems;
    }

    /** Before the resolvers of the pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // half an answer is out already: only breaking the connection tells the truth; signing in is Spring Security's
        if (!Api.covers(request) || response.isCommitted() || failure instanceof AuthenticationException) return null;
        try {
            response.resetBuffer();
            problems.answer(failure, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
