package org.dongthuan.channel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.audit.Via;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.Channels;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.NotPermitted;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.web.ApiSecurityProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a good token into the end user whom the portal names: from here on he is the caller, with his own rights and no
 * more, and everything says through which channel he came.
 */
final class EndUserFilter extends OncePerRequestFilter {

    static final String HEADER = "X-End-User";

    private static final String SCOPE = "SCOPE_";

    private final Channels channels;
    private final People people;
    private final ApiSecurityProblems problems;

    EndUserFilter(Channels channels, People people, ApiSecurityProblems problems) {
        this.channels = channels;
        this.people = people;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication token = SecurityContextHolder.getContext().getAuthentication();
        if (token instanceof JwtAuthenticationToken good) {
            Refusal refusal = refused(good, request);
            if (refusal != null) {
                SecurityContextHolder.clearContext();
                problems.refuse(refusal, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Refusal refused(JwtAuthenticationToken token, HttpServletRequest request) {
        Channel channel = client(token.getToken()).flatMap(channels::open).orElse(null);
        if (channel == null) return RuleViolated.withStatus(401, "channel-closed");
        Duration delay = channels.delay(channel);
        if (!delay.isZero()) return new Refusal.TooOften("too-many-requests", delay);
        Via via = channel.via();
        Origin.comesThrough(request, via);
        String name = request.getHeader(HEADER);
        if (name == null || name.isBlank()) return new NotPermitted("end-user-missing");
        Actor user = people.actor(name).filter(actor -> serves(via, actor)).orElse(null);
        // closed, unknown and somebody else's are all the same to whoever tries out names
        if (user == null) return new NotPermitted("end-user-unknown");
        SecurityContextHolder.getContext()
                .setAuthentication(new EndUser(user.account(), scopes(token.getAuthorities(), channel)));
        return null;
    }

    private static boolean serves(Via via, Actor actor) {
        AgencyCode agency = actor.agency();
        return via.agencies().isEmpty() || agency != null && via.serves(agency.code());
    }

    /** Other servers name the client in other places. */
    private static Optional<String> client(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("client_id"))
                .or(() -> Optional.ofNullable(token.getClaimAsString("azp")))
                .or(() -> Optional.ofNullable(token.getSubject()));
    }

    /** No more than the channel may, whatever a token of another server says. */
    private static Collection<GrantedAuthority> scopes(Collection<GrantedAuthority> stated, Channel channel) {
        return stated.stream()
                .filter(scope -> channel.scopes().stream()
                        .anyMatch(one -> scope.getAuthority().equals(SCOPE + one)))
                .toList();
    }
}
