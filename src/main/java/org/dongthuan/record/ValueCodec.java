package org.dongthuan.record;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.keys.DataKey;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one form in which values of records are stored, wherever they stand: {@code {"value": …}}, or {@code {"key": …,
 * "locked": …}} for what only the person's key opens.
 */
@Component
public class ValueCodec {

    static final String KIND = "record";
    private static final String VALUE = "value";
    private static final String KEY = "key";
    private static final String LOCKED = "locked";

    /** Locked values get a length that is a multiple of this: a short code would betray itself by its length. */
    private static final int STEP = 32;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final DataKeys keys;

    ValueCodec(DataKeys keys) {
        this.keys = keys;
    }

    /** Whose values one key locks. */
    static KeyOwner owner(RecordId person) {
        return new KeyOwner(KIND, person.value());
    }

    /** Writes values of that person, in the transaction that stores them. */
    public Writer writer(RecordId person) {
        return new Writer(person, null);
    }

    /** Writers for many people, by the ids of their records. */
    Map<UUID, Writer> writers(Collection<RecordId> people) {
        Map<UUID, Writer> writers = new HashMap<>();
        keys.of(KIND, people.stream().map(RecordId::value).toList())
                .forEach((person, key) -> writers.put(person, new Writer(new RecordId(person), key)));
        return writers;
    }

    /**
     * The value of a stored cell.
     *
     * @throws org.dongthuan.platform.Refusal.Erased when the person's key was taken away
     */
    public JsonNode decode(Field field, JsonNode cell, Place place) {
        try {
            if (!cell.has(LOCKED)) {
                JsonNode value = cell.get(VALUE);
                if (value == null) throw unreadable(field);
                return value;
            }
            byte[] ciphertext = cell.get(LOCKED).binaryValue();
            var envelope = new Envelope(UUID.fromString(cell.path(KEY).asText()), ciphertext);
            return JSON.readTree(keys.open(envelope, place));
        } catch (IOException e) {
            throw unreadable(field);
        }
    }

    /** Likewise, of a cell as a column has it. */
    public JsonNode decode(Field field, String cell, Place place) {
        return decode(field, read(cell), place);
    }

    /** What {@link Writer#lock} locked. */
    public String open(byte[] locked, Place place) {
        return new String(keys.open(Envelope.of(locked), place), StandardCharsets.UTF_8);
    }

    /** JSON as it is stored, read so that a number stays the number it was. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("A stored cell is damaged");
        }
    }

    static String write(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (IOException e) {
            throw new IllegalStateException("A cell could not be written");
        }
    }

    /** Without the cause, whose message would quote the value. */
    private static IllegalStateException unreadable(Field field) {
        return new IllegalStateException("A cell of " + field.id() + " cannot be read or written");
    }

    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length / STEP + 1) * STEP);
        // blanks behind a value are nothing in JSON
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /** Writes the values of one person. */
    public final class Writer {

        private final RecordId person;
        private @Nullable DataKey key;

        private Writer(RecordId person, @Nullable DataKey key) {
            this.person = person;
            this.key = key;
        }

        /** The stored cell of a value; JSON null has one too. */
        public ObjectNode encode(Field field, JsonNode value, Place place) {
            ObjectNode cell = JSON.createObjectNode();
            if (!field.locked()) return cell.set(VALUE, value);
            try {
                Envelope envelope = key().lock(padded(JSON.writeValueAsBytes(value)), place);
                return cell.put(KEY, envelope.key().toString())
                        .put(LOCKED, Base64.getEncoder().encodeToString(envelope.ciphertext()));
            } catch (IOException e) {
                throw unreadable(field);
            }
        }

        /** Likewise, as a column takes it. */
        public String json(Field field, JsonNode value, Place place) {
            return write(encode(field, value, place));
        }

        /** Words about the person, for a column of bytes. */
        public byte[] lock(String words, Place place) {
            return key().lock(words.getBytes(StandardCharsets.UTF_8), place).bytes();
        }

        private DataKey key() {
            DataKey present = key;
            if (present == null) {
                present = keys.of(owner(person));
                key = present;
            }
            return present;
        }
    }
}
