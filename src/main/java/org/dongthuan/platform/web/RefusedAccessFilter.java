package org.dongthuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands around every transaction of a request, so that a refusal is reported when nothing rolls back any more. */
final class RefusedAccessFilter extends OncePerRequestFilter {

    private final RefusedAccess refusedAccess;

    RefusedAccessFilter(RefusedAccess refusedAccess) {
        this.refusedAccess = refusedAccess;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            refusedAccess.report(request);
        }
    }
}
