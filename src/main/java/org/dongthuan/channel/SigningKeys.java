package org.dongthuan.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.channel.SigningKeyTable.Row;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What tokens are signed with: in the database, so that all nodes sign alike and a restart voids nothing, and locked
 * there, so that a copy of the database signs nothing.
 */
@Component
public class SigningKeys {

    /** A token outlives the key's last signature by minutes; a clock that is wrong, by not much more. */
    private static final Duration STILL_KNOWN = Duration.ofDays(1);

    private final SigningKeyTable table;
    private final DataKeys locks;
    private final ChannelSettings settings;
    private final Clock clock;

    SigningKeys(SigningKeyTable table, DataKeys locks, ChannelSettings settings, Clock clock) {
        this.table = table;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The newest, made when it is first needed. */
    @Transactional
    public JWK current() {
        return newest().orElseGet(() -> {
            table.lock();
            return newest().orElseGet(this::fresh);
        });
    }

    /** Whatever a good token may be signed with. */
    @Transactional(readOnly = true)
    public JWKSet known() {
        return new JWKSet(table.since(now().minus(settings.key()).minus(STILL_KNOWN)).stream()
                .map(this::open)
                .toList());
    }

    private Optional<JWK> newest() {
        List<Row> young = table.since(now().minus(settings.key()));
        return young.stream().findFirst().map(this::open);
    }

    private JWK fresh() {
        UUID id = UUID.randomUUID();
        ECKey key = generate(id);
        byte[] plain = key.toJSONString().getBytes(StandardCharsets.UTF_8);
        byte[] locked =
                locks.of(new KeyOwner("channel-key", id)).lock(plain, place(id)).bytes();
        table.add(new Row(id, locked), now());
        return key;
    }

    private static ECKey generate(UUID id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    private JWK open(Row row) {
        byte[] plain = locks.open(Envelope.of(row.locked()), place(row.id()));
        try {
            return JWK.parse(new String(plain, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            // without the cause: it quotes the key
            throw new IllegalStateException("The signing key " + row.id() + " is damaged");
        }
    }

    private static Place place(UUID id) {
        return new Place("channel_key", "locked", id.toString());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
