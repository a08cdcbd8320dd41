package org.dongthuan.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.identity.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was closed meanwhile; the request goes on as nobody's. */
final class OpenAccountsOnly extends OncePerRequestFilter {

    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();
    private final People people;

    OpenAccountsOnly(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !people.isOpen(authentication.getName())) {
            session.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
