package org.dongthuan.channel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.platform.keys.DataKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What tokens are signed with, on one node and on another. */
@ApplicationTest
class SigningKeysTests {

    @LocalServerPort
    int port;

    @Autowired
    SigningKeys here;

    @Autowired
    SigningKeyTable table;

    @Autowired
    DataKeys locks;

    @Autowired
    ChannelSettings settings;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void theyArePublishedWithoutTheirSecretHalvesAndKeptLocked() throws ParseException {
        JWK current = here.current();
        JWKSet published = JWKSet.parse(TestClient.at(port).get("/oauth2/jwks").body());
        assertThat(published.getKeyByKeyId(current.getKeyID())).isEqualTo(current.toPublicJWK());
        assertThat(published.getKeys()).noneMatch(JWK::isPrivate);
        String secret = current.toECKey().getD().toString();
        assertThat(database.queryForList("select locked from app.channel_key", byte[].class))
                .isNotEmpty()
                .noneMatch(locked -> new String(locked, StandardCharsets.ISO_8859_1).contains(secret));
    }

    @Test
    void anotherNodeSignsWithTheSameKey() {
        JWK current = here.current();
        SigningKeys there = nodeIn(Duration.ZERO);
        assertThat(current(there)).isEqualTo(current);
        assertThat(there.known().getKeyByKeyId(current.getKeyID())).isEqualTo(current);
    }

    /** Both nodes need a new one at once, and what the old one signed is good as long as it may be. */
    @Test
    void aKeyIsFollowedByOneAndTheSameOnAllNodes() throws Exception {
        JWK old = here.current();
        Duration later = settings.key().plusHours(12);
        JWK next = null;
        try {
            var one = CompletableFuture.supplyAsync(() -> current(nodeIn(later)));
            var other = CompletableFuture.supplyAsync(() -> current(nodeIn(later)));
            next = one.get(20, SECONDS);
            assertThat(other.get(20, SECONDS)).isEqualTo(next).isNotEqualTo(old);
            assertThat(nodeIn(later).known().getKeys()).contains(old, next);
            assertThat(nodeIn(later.plusDays(1)).known().getKeys())
                    .contains(next)
                    .doesNotContain(old);
        } finally {
            if (next != null) forget(next);
        }
        assertThat(here.current()).isEqualTo(old);
    }

    private SigningKeys nodeIn(Duration later) {
        return new SigningKeys(table, locks, settings, Clock.offset(clock, later));
    }

    private JWK current(SigningKeys node) {
        return Objects.requireNonNull(transaction.execute(status -> node.current()));
    }

    /** The application deletes none. */
    private void forget(JWK key) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.prepareStatement("delete from app.channel_key where id = ?::uuid")) {
            statement.setString(1, key.getKeyID());
            statement.executeUpdate();
        }
    }
}
