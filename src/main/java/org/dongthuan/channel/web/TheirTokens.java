package org.dongthuan.channel.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * The tokens of another server. It is asked for its keys when the first one comes, since it may be away when we start;
 * while they are not known nobody is told that his token is bad.
 */
final class TheirTokens implements JwtDecoder {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JwtDecoder decoder;

    /** @param audience whom its tokens must be for: it signs for others, too */
    TheirTokens(URI issuer, String audience) {
        decoder = new SupplierJwtDecoder(() -> known(issuer.toString(), audience));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new BadJwtException("The keys of the other server are not known", new ServerAway(away));
        }
    }

    /** Whether the other server is behind that. */
    static boolean areUnknown(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(ServerAway.class::isInstance);
    }

    private static JwtDecoder known(String issuer, String audience) {
        var calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(calls))
                .validateType(false)
                .build();
        // RFC 9068 calls them at+jwt, older servers JWT
        var type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                type,
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, stated -> stated != null && stated.contains(audience))));
        return decoder;
    }

    private static final class ServerAway extends RuntimeException {
        ServerAway(Throwable cause) {
            super(cause);
        }
    }
}
