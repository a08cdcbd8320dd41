package org.dongthuan.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dongthuan.channel.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Tokens of another server, which a small one plays. */
class TheirTokensTests {

    private static final String AUDIENCE = "https://dongthuan.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ECKey key = TestTokens.key("theirs");
    private HttpServer server;
    private String issuer;
    private boolean away;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        publish(
                "/.well-known/oauth-authorization-server",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        publish("/keys", new JWKSet(key).toString(true));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void publish(String path, String answer) {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : body.length);
            if (!away) exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void itsOwnForUsAreTaken() {
        var tokens = new TheirTokens(URI.create(issuer), AUDIENCE);
        for (String type : new String[] {"JWT", "at+jwt"})
            assertThat(tokens.decode(TestTokens.signed(key, claims(issuer, AUDIENCE, MINUTE), type))
                            .getSubject())
                    .isEqualTo("cong-1");
    }

    @Test
    void noOthersAre() throws JOSEException {
        JWTClaimsSet good = claims(issuer, AUDIENCE, MINUTE);
        Map<String, String> bad = new HashMap<>();
        bad.put("alg=none", TestTokens.unsigned(good));
        bad.put("forged", TestTokens.signed(TestTokens.key("theirs"), good));
        bad.put("signed with what is published", withPublishedKey(good));
        bad.put("key of nobody", TestTokens.signed(TestTokens.key("nobodys"), good));
        bad.put("other issuer", TestTokens.signed(key, claims("https://issuer.example", AUDIENCE, MINUTE)));
        bad.put("other audience", TestTokens.signed(key, claims(issuer, "https://other.example", MINUTE)));
        bad.put("over", TestTokens.signed(key, claims(issuer, AUDIENCE, MINUTE.multipliedBy(-2))));
        bad.put("other kind", TestTokens.signed(key, good, "dpop+jwt"));
        bad.put("nonsense", "nonsense");
        var tokens = new TheirTokens(URI.create(issuer), AUDIENCE);
        bad.forEach((how, token) -> {
            var refused = catchThrowableOfType(BadJwtException.class, () -> tokens.decode(token));
            assertThat(refused).as(how).isNotNull();
            assertThat(TheirTokens.areUnknown(refused)).as(how).isFalse();
        });
    }

    @Test
    void whileItIsAwayNothingIsSaidOfThem() {
        var tokens = new TheirTokens(URI.create(issuer), AUDIENCE);
        String token = TestTokens.signed(key, claims(issuer, AUDIENCE, MINUTE));
        away = true;
        var refused = catchThrowableOfType(BadJwtException.class, () -> tokens.decode(token));
        assertThat(TheirTokens.areUnknown(refused)).isTrue();
        away = false;
        assertThat(tokens.decode(token).getSubject()).isEqualTo("cong-1");
    }

    /** Takes the public key for a password that both sides know. */
    private String withPublishedKey(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("theirs").build(), claims);
        token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static JWTClaimsSet claims(String issuer, String audience, Duration left) {
        return TestTokens.claims(issuer, "cong-1", audience, left);
    }
}
