package org.dongthuan.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.identity.SecondFactor.Next;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a session whose person has shown his password alone for nobody's, but where the second factor is set up. */
final class WholeSessionsOnly extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Next awaited = SessionProof.awaitedIn(request);
        boolean whole = awaited == Next.NOTHING || awaited == Next.SET_UP && TotpPages.covers(request.getRequestURI());
        if (!whole) SecurityContextHolder.clearContext();
        chain.doFilter(request, response);
    }
}
