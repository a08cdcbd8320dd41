package org.dongthuan.channel.web;

import static com.nimbusds.jose.JWSAlgorithm.ES256;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.List;
import org.dongthuan.channel.ChannelSecret;
import org.dongthuan.channel.ChannelSettings;
import org.dongthuan.channel.SigningKeys;
import org.dongthuan.channel.TokenRequests;
import org.dongthuan.identity.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Gives tokens to the programs of other portals, and tells good ones from others. */
@Configuration(proxyBeanMethods = false)
class TokenServer {

    static final String TOKEN = "/oauth2/token";
    static final String KEYS = "/oauth2/jwks";
    static final String METADATA = "/.well-known/oauth-authorization-server";

    /** Nothing of the protocol but this: no sign-in of people, no tokens to be asked about. */
    @Bean
    @Order(0)
    SecurityFilterChain tokens(
            HttpSecurity http, ChannelClients clients, ChannelSettings settings, TokenRequests requests)
            throws Exception {
        var door = new TokenDoor(requests);
        return http.securityMatcher(TOKEN)
                .addFilterBefore(door, AbstractPreAuthenticatedProcessingFilter.class)
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(new NoTokensKept())
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(settings.issuer().toString())
                                        .tokenEndpoint(TOKEN)
                                        .jwkSetEndpoint(KEYS)
                                        .build())
                                .clientAuthentication(client -> client.errorResponseHandler(door)
                                        .authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof ClientSecretAuthenticationProvider secret)
                                                secret.setPasswordEncoder(new ChannelSecret());
                                        }))))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SigningKeys keys) {
        return (selector, context) -> List.of(keys.current());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> signature() {
        return token -> token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    }

    @Bean
    JwtDecoder channelTokens(SigningKeys keys, ChannelSettings settings) {
        URI external = settings.externalIssuer();
        return external == null ? ours(keys, settings) : new TheirTokens(external, String.valueOf(settings.audience()));
    }

    private static JwtDecoder ours(SigningKeys keys, ChannelSettings settings) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ES256, (selector, context) -> selector.select(keys.known())));
        // days and issuer are judged below
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()));
        return decoder;
    }

    @Bean
    OpenPage publishedKeys() {
        return new OpenPage(KEYS);
    }

    @Bean
    OpenPage tokenMetadata() {
        return new OpenPage(METADATA);
    }
}
