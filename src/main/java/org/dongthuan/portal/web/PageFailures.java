package org.dongthuan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dongthuan.platform.web.Api;
import org.dongthuan.platform.web.DatabaseAway;
import org.dongthuan.platform.web.Problem;
import org.dongthuan.platform.web.Problems;
import org.dongthuan.platform.web.RefusedAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people in words what a page refuses, and of anything else only the reference under which it was logged. */
@Component
class PageFailures implements HandlerExceptionResolver, Ordered {

    private final Problems problems;
    private final RefusedAccess refusedAccess;
    private final ErrorPages pages;

    PageFailures(Problems problems, RefusedAccess refusedAccess, ErrorPages pages) {
        this.problems = problems;
        this.refusedAccess = refusedAccess;
        this.pages = pages;
    }

    /** After the resolver of the API, before Spring's own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (Api.covers(request) || response.isCommitted() || isForSpringSecurity(failure)) return null;
        // a page needs the database itself: the wall in front of everything answers
        if (DatabaseAway.isBehind(failure)) return null;
        response.resetBuffer();
        refusedAccess.note(failure, request);
        Problem problem = problems.about(failure, request);
        problem.writeHeaders(response);
        return pages.of(problem, request);
    }

    private static boolean isForSpringSecurity(Exception failure) {
        return failure instanceof AuthenticationException || failure instanceof AccessDeniedException;
    }
}
