package org.dongthuan.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.dongthuan.channel.TokenRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the token endpoint: turns away who asks too often, and has it written who came with a wrong secret. */
final class TokenDoor extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private static final String BASIC = "Basic ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenRequests requests;

    TokenDoor(TokenRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration delay = requests.delay(client(request), request.getRemoteAddr());
        if (delay.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds() + 1));
        answer(429, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        requests.refused(client(request));
        String error = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        if (!error.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            answer(400, error, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC + "realm=\"oauth2\"");
        answer(401, error, response);
    }

    /** As clients read it (RFC 6749); without a word on what was wrong. */
    private static void answer(int status, String error, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("error", error)));
    }

    /** The name that is stated, true or not; empty where there is none. */
    private static String client(HttpServletRequest request) {
        String stated = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (stated == null || !stated.regionMatches(true, 0, BASIC, 0, BASIC.length())) return "";
        try {
            byte[] both =
                    Base64.getDecoder().decode(stated.substring(BASIC.length()).strip());
            return new String(both, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
