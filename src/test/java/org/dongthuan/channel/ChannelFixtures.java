package org.dongthuan.channel;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.TestClient;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.springframework.context.ApplicationContext;

/** Other portals, played as their programs are written: with a library for OAuth that knows nothing of us. */
public final class ChannelFixtures {

    public static final String DATA_PORTAL = "national_data_portal";
    public static final String SERVICE_PORTAL = "national_service_portal";

    private final ApplicationContext context;
    private final int port;
    private final List<String> opened = new ArrayList<>();

    public ChannelFixtures(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** For everybody, with both scopes, under a code that no other test has. */
    public WithSecret open(String kind) {
        return open(kind, List.of(), Channel.SCOPES);
    }

    public WithSecret open(String kind, List<String> agencies, List<String> scopes) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        String code = "cong-" + Long.toString(System.nanoTime(), 36);
        WithSecret channel = desk().open(
                        administrator(),
                        new OpenChannel(code, kind, "Cổng thử nghiệm", agencies, scopes, today, today.plusDays(30)));
        opened.add(code);
        return channel;
    }

    public void close(WithSecret channel) {
        desk().close(administrator(), channel.channel().code());
        opened.remove(channel.channel().code());
    }

    public void closeAll() {
        opened.forEach(code -> desk().close(administrator(), code));
        opened.clear();
    }

    public TokenResponse ask(WithSecret channel, String... scopes) {
        try {
            var metadata = AuthorizationServerMetadata.parse(TestClient.at(port)
                    .get("/.well-known/oauth-authorization-server")
                    .body());
            URI endpoint = URI.create("http://localhost:" + port)
                    .resolve(metadata.getTokenEndpointURI().getPath());
            var client =
                    new ClientSecretBasic(new ClientID(channel.channel().clientId()), new Secret(channel.secret()));
            var request = new TokenRequest(endpoint, client, new ClientCredentialsGrant(), new Scope(scopes));
            return TokenResponse.parse(request.toHTTPRequest().send());
        } catch (ParseException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public String token(WithSecret channel, String... scopes) {
        return ask(channel, scopes)
                .toSuccessResponse()
                .getTokens()
                .getBearerAccessToken()
                .getValue();
    }

    /** A program that calls with a token of every scope that the channel has. */
    public TestClient program(WithSecret channel) {
        return program(token(channel, channel.channel().scopes().toArray(String[]::new)));
    }

    public TestClient program(String token) {
        return TestClient.at(port).with("Authorization", "Bearer " + token);
    }

    private ChannelDesk desk() {
        return context.getBean(ChannelDesk.class);
    }

    public Actor administrator() {
        return context.getBean(People.class).actor("admin").orElseThrow();
    }
}
