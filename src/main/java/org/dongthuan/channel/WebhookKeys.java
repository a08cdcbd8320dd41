package org.dongthuan.channel;

import java.nio.charset.StandardCharsets;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;

/** The keys of signatures: we need them to sign, unlike the secrets of programs, so that they are locked, not digested. */
@Component
class WebhookKeys {

    private final DataKeys keys;

    WebhookKeys(DataKeys keys) {
        this.keys = keys;
    }

    byte[] lock(Channel channel, String key) {
        return keys.of(new KeyOwner("channel", channel.id()))
                .lock(key.getBytes(StandardCharsets.UTF_8), place(channel.code()))
                .bytes();
    }

    byte[] open(String channel, byte[] locked) {
        return keys.open(Envelope.of(locked), place(channel));
    }

    private static Place place(String channel) {
        return new Place("channel", "webhook_secret", channel);
    }
}
