package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.channel.ChannelFixtures;
import org.dongthuan.channel.NationalDataPortal;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A portal's program comes, is refused and reads: the log of the application tells nothing of what it knows. */
@ApplicationTest
class ChannelCanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void neitherTokensNorSecretsNorPeopleAreLogged() {
        var portals = new ChannelFixtures(context, port);
        var grants = new GrantFixtures(context);
        try (var log = new CapturedLog("channel-canary")) {
            WithSecret channel = portals.open(ChannelFixtures.DATA_PORTAL);
            Grant granted = grants.through(
                    ChannelFixtures.DATA_PORTAL, grants.given("dat.ngo", "nga.pham", "phone", "ethnicity"));
            String token = portals.token(channel, "records:read");
            TestClient program = portals.program(token).with("X-End-User", "dat.ngo");
            String record = "/api/v1/records/" + granted.record().value();
            assertThat(program.get(record + "?purpose=" + granted.purpose() + "&grant=" + granted.id())
                            .status())
                    .isEqualTo(200);
            assertThat(program.get(record).status()).isEqualTo(403);
            assertThat(portals.program(token + "x").get(record).status()).isEqualTo(401);
            var stranger = new NationalDataPortal(port, "secret-instead-of-a-name", "wrong-secret");
            assertThat(stranger.asksForAToken().indicatesSuccess()).isFalse();
            portals.close(channel);
            assertThat(program.get(record).status()).isEqualTo(401);
            assertThat(portals.ask(channel, "records:read").indicatesSuccess()).isFalse();
            assertThat(log.text())
                    .doesNotContain(channel.secret(), token, "Phạm Thị Nga", "dat.ngo", "nga.pham")
                    .doesNotContain("secret-instead-of-a-name", "wrong-secret");
        } finally {
            portals.closeAll();
            grants.endAll();
        }
    }
}
