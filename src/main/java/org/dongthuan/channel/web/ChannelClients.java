package org.dongthuan.channel.web;

import java.time.ZoneOffset;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.ChannelSettings;
import org.dongthuan.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The channels as the token server sees them. */
@Component
class ChannelClients implements RegisteredClientRepository {

    private final Channels channels;
    private final ChannelSettings settings;

    ChannelClients(Channels channels, ChannelSettings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Channels are opened by administrators");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** None for a closed one, and none where another server gives the tokens. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (settings.externalIssuer() != null) return null;
        return channels.open(clientId).map(this::client).orElse(null);
    }

    private RegisteredClient client(Channel channel) {
        return RegisteredClient.withId(channel.clientId())
                .clientId(channel.clientId())
                .clientIdIssuedAt(
                        channel.openedAt().withOffsetSameInstant(ZoneOffset.UTC).toInstant())
                .clientSecret(channels.secretHash(channel))
                .clientName(channel.code())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(channel.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.token())
                        .build())
                .build();
    }
}
