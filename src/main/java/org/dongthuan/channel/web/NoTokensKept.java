package org.dongthuan.channel.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** A token says all by itself and is good for minutes; whoever is to be stopped sooner is stopped by his channel. */
final class NoTokensKept implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization given) {}

    @Override
    public void remove(OAuth2Authorization given) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
