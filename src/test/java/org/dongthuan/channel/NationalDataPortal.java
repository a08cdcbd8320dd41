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
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The program of the National Data Portal, as its makers write it: by the guide alone, with a library for OAuth that
 * knows nothing of us, and with nothing in its hands but an address, a name and a secret.
 */
public final class NationalDataPortal {

    private static final String API = "/api/v1/";
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    private final int port;
    private final ClientSecretBasic client;
    private @Nullable AccessToken token;
    private Instant end = Instant.MIN;

    public NationalDataPortal(int port, String clientId, String secret) {
        this.port = port;
        this.client = new ClientSecretBasic(new ClientID(clientId), new Secret(secret));
    }

    /** Asks where tokens are given, and there for one. */
    public TokenResponse asksForAToken(String... scopes) {
        try {
            var request = new TokenRequest(endpoint(), client, new ClientCredentialsGrant(), new Scope(scopes));
            return TokenResponse.parse(request.toHTTPRequest().send());
        } catch (ParseException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Each test has a port of its own, which the published address does not know. */
    private URI endpoint() throws ParseException {
        var metadata = AuthorizationServerMetadata.parse(TestClient.at(port)
                .get("/.well-known/oauth-authorization-server")
                .body());
        return URI.create("http://localhost:" + port)
                .resolve(metadata.getTokenEndpointURI().getPath());
    }

    /** @param call {@code corrections} or {@code access-requests} */
    public Answer submits(String call, String person, Map<String, Object> body) {
        return by(person).change("POST", API + call, body, Map.of());
    }

    public Answer asksHowItStands(String call, String number, String person) {
        return by(person).get(API + call + "/" + number);
    }

    public Answer reads(String record, String grant, String purpose, String person) {
        return by(person).get(API + "records/" + record + "?purpose=" + purpose + "&grant=" + grant);
    }

    private TestClient by(String person) {
        return TestClient.at(port).with("Authorization", valid()).with("X-End-User", person);
    }

    /** One token serves until shortly before it ends. */
    private String valid() {
        if (token == null || Instant.now().isAfter(end.minus(IN_TIME))) {
            token = asksForAToken("requests:write", "records:read")
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken();
            end = Instant.now().plusSeconds(token.getLifetime());
        }
        return token.toAuthorizationHeader();
    }
}
