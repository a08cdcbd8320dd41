package org.dongthuan.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.dongthuan.platform.web.Api;
import org.dongthuan.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Turns away paths that two readers could read differently, such as {@code /camunda//api} or {@code /api;x}, and
 * methods that nothing here knows.
 *
 * <p>Spring Security does the same, but only after a filter that fails on such a path to the engine's servlets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OrdinaryPaths extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final Problems problems;

    OrdinaryPaths(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException e) {
            logger.debug("Turned away", e);
            boolean known = METHODS.contains(request.getMethod());
            HttpStatus status = known ? HttpStatus.BAD_REQUEST : HttpStatus.METHOD_NOT_ALLOWED;
            if (Api.covers(request)) problems.answer(new ResponseStatusException(status), request, response);
            else response.sendError(status.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
