package org.dongthuan.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens as servers make them, and as others do who would like to be taken for one. */
public final class TestTokens {

    private TestTokens() {}

    public static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Good for that long from now on, or over since then. */
    public static JWTClaimsSet claims(String issuer, String client, String audience, Duration left) {
        Instant end = Instant.now().plus(left);
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(client)
                .audience(audience)
                .claim("scope", List.of(Channel.WRITE))
                .issueTime(Date.from(end.minusSeconds(300)))
                .expirationTime(Date.from(end))
                .build();
    }

    public static String signed(ECKey key, JWTClaimsSet claims) {
        return signed(key, claims, "JWT");
    }

    public static String signed(ECKey key, JWTClaimsSet claims, String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    /** With {@code alg=none}. */
    public static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }
}
