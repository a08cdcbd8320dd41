package org.dongthuan.channel.web;

import java.util.List;
import java.util.Map;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.ChannelSettings;
import org.dongthuan.channel.SigningKeys;
import org.dongthuan.platform.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs where tokens are asked for (RFC 8414), and by which keys they are known. */
@RestController
class TokenMetadataController {

    private final ChannelSettings settings;
    private final SigningKeys keys;

    TokenMetadataController(ChannelSettings settings, SigningKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @GetMapping(value = TokenServer.METADATA, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> metadata() {
        if (settings.externalIssuer() != null) throw new Refusal.NotFound("not-found");
        String issuer = settings.issuer().toString();
        return Map.of(
                "issuer",
                issuer,
                "token_endpoint",
                issuer + TokenServer.TOKEN,
                "jwks_uri",
                issuer + TokenServer.KEYS,
                "grant_types_supported",
                List.of("client_credentials"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic"),
                "response_types_supported",
                List.of(),
                "scopes_supported",
                Channel.SCOPES);
    }

    /** The public halves only. */
    @GetMapping(value = TokenServer.KEYS, produces = "application/jwk-set+json")
    Map<String, Object> keys() {
        return keys.known().toJSONObject(true);
    }
}
