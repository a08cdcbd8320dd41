package org.dongthuan.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.stereotype.Component;

/**
 * The one form in which values of records are stored, wherever they stand; no SQL looks into it, so that sensitive
 * values can be encrypted without touching a caller.
 */
@Component
public class ValueCodec {

    /** Plain JSON; another form gets another mark, and both can then be read. */
    private static final String PLAIN = "p1:";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The stored cell of a value; JSON null has one too. */
    public String encode(Field field, JsonNode value) {
        try {
            return PLAIN + JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unreadable(field);
        }
    }

    public JsonNode decode(Field field, String cell) {
        if (!cell.startsWith(PLAIN)) throw unreadable(field);
        try {
            return JSON.readTree(cell.substring(PLAIN.length()));
        } catch (JsonProcessingException e) {
            throw unreadable(field);
        }
    }

    /** Without the cause, whose message would quote the value. */
    private static IllegalStateException unreadable(Field field) {
        return new IllegalStateException("A cell of " + field.id() + " cannot be read or written");
    }
}
