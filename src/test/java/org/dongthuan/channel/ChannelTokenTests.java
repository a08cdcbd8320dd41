package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.TokenResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is given a token, and which tokens are good. */
@ApplicationTest
class ChannelTokenTests {

    private static final String STATUS = "/api/v1/access-requests/KT-2020-000001";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    SigningKeys keys;

    @Autowired
    ChannelSettings settings;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    ChannelFixtures portals;
    WithSecret channel;

    @BeforeEach
    void begin() {
        portals = new ChannelFixtures(context, port);
        channel = portals.open(ChannelFixtures.DATA_PORTAL);
    }

    @AfterEach
    void clear() {
        clock.reset();
        portals.closeAll();
    }

    @Test
    void aTokenThatIsNotOursOrNotAnyMoreIsNone() {
        ECKey ours = keys.current().toECKey();
        String issuer = settings.issuer().toString();
        JWTClaimsSet good = claims(issuer, MINUTE);
        String signed = TestTokens.signed(ours, good);
        assertThat(answer(signed).status()).isEqualTo(404);
        Map<String, String> bad = new HashMap<>();
        bad.put("alg=none", TestTokens.unsigned(good));
        bad.put("forged", TestTokens.signed(TestTokens.key(ours.getKeyID()), good));
        bad.put("key of nobody", TestTokens.signed(TestTokens.key("nobody"), good));
        bad.put("other issuer", TestTokens.signed(ours, claims("https://issuer.example", MINUTE)));
        bad.put("over", TestTokens.signed(ours, claims(issuer, MINUTE.multipliedBy(-2))));
        bad.put("changed", signed.substring(0, signed.length() - 4) + "AAAA");
        bad.put("nonsense", "nonsense");
        bad.put("none", "");
        bad.forEach((how, token) -> {
            Answer refused = answer(token);
            assertThat(refused.status()).as(how).isEqualTo(401);
            assertThat(refused.header("Content-Type")).as(how).startsWith("application/problem+json");
            assertThat(refused.problem()).as(how).isEqualTo("not-signed-in");
        });
    }

    @Test
    void aScopeIsGivenOnlyToWhomItIsAllowedAndOpensItsOwnCallsOnly() {
        WithSecret reader = portals.open(ChannelFixtures.SERVICE_PORTAL, List.of(), List.of(Channel.READ));
        assertThat(error(portals.ask(reader, Channel.WRITE))).isEqualTo("invalid_scope");
        String record = "/api/v1/records/00000000-0000-4000-8000-000000000000";
        assertThat(with(portals.token(reader, Channel.READ)).get(STATUS).status())
                .isEqualTo(403);
        assertThat(with(portals.token(channel, Channel.WRITE)).get(record).problem())
                .isEqualTo("not-permitted");
        String bare = portals.token(channel);
        assertThat(with(bare).get(record).problem()).isEqualTo("not-permitted");
        assertThat(with(bare).get(STATUS).status()).isEqualTo(403);
    }

    @Test
    void aChannelThatIsClosedOrOverGetsNoTokenAndThoseThatAreOutAreOfNoUse() {
        String token = portals.token(channel, Channel.WRITE);
        assertThat(answer(token).status()).isEqualTo(404);
        clock.advance(Duration.ofDays(31));
        assertThat(answer(token).problem()).isEqualTo("channel-closed");
        assertThat(error(portals.ask(channel, Channel.WRITE))).isEqualTo("invalid_client");
        clock.reset();
        assertThat(answer(token).status()).isEqualTo(404);

        WithSecret renewed = context.getBean(ChannelDesk.class)
                .renew(portals.administrator(), channel.channel().code());
        assertThat(error(portals.ask(channel, Channel.WRITE))).isEqualTo("invalid_client");
        assertThat(portals.ask(renewed, Channel.WRITE).indicatesSuccess()).isTrue();
        portals.close(channel);
        Answer closed = answer(token);
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.problem()).isEqualTo("channel-closed");
        assertThat(error(portals.ask(renewed, Channel.WRITE))).isEqualTo("invalid_client");
    }

    @Test
    void aWrongSecretIsWrittenDownAndNotWhatWasTyped() {
        String client = channel.channel().clientId();
        long before = newestLine();
        assertThat(ask(client, "wrong-secret-0815").status()).isEqualTo(401);
        Answer unknown = ask("secret-as-a-name-4711", "whatever");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().toString()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Basic");
        List<Map<String, Object>> lines = database.queryForList(
                "select * from app.audit_event where id > ? and action = 'SIGN_IN' and outcome = 'REFUSED' order by id",
                before);
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("purpose", "wrong-client-or-secret")
                        .containsEntry("actor", null));
        assertThat(lines.get(0))
                .containsEntry("reference", "channel " + channel.channel().code());
        assertThat(lines.toString()).doesNotContain("0815", "4711");
    }

    @Test
    void whoAsksTooOftenWaits() {
        String client = channel.channel().clientId();
        var requests = context.getBean(TokenRequests.class);
        Answer first = ask(client, channel.secret());
        assertThat(first.status()).isEqualTo(200);
        // one more comes back every two seconds
        Answer refused = first;
        for (int i = 0; i < 100 && refused.status() == 200; i++) refused = ask(client, channel.secret());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        // nobody else has to wait for it, nor the same one from elsewhere
        WithSecret other = portals.open(ChannelFixtures.SERVICE_PORTAL);
        assertThat(portals.ask(other, Channel.READ).indicatesSuccess()).isTrue();
        assertThat(requests.delay(client, "192.0.2.7")).isZero();
        // an address that tries one name after the other
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 400 && wait.isZero(); i++) wait = requests.delay("name-" + i, "192.0.2.9");
        assertThat(wait).isPositive();
    }

    private long newestLine() {
        return database.queryForObject("select max(id) from app.audit_event", Long.class);
    }

    private Answer ask(String client, String secret) {
        String both = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return TestClient.at(port)
                .with("Authorization", "Basic " + both)
                .postForm("/oauth2/token", Map.of("grant_type", "client_credentials"));
    }

    private static String error(TokenResponse refused) {
        return refused.toErrorResponse().getErrorObject().getCode();
    }

    private JWTClaimsSet claims(String issuer, Duration left) {
        String client = channel.channel().clientId();
        return TestTokens.claims(issuer, client, client, left);
    }

    private Answer answer(String token) {
        return with(token).get(STATUS);
    }

    private TestClient with(String token) {
        return portals.program(token).with("X-End-User", "thu.hoang");
    }
}
