package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/**
 * The one form in which values of records are stored, wherever they stand; no SQL looks into it, so that sensitive
 * values can be encrypted without touching a caller.
 */
@Component
public class ValueCodec {

    /** The stored cell of a value; JSON null has one too. */
    public String encode(Field field, JsonNode value) {
        throw new UnsupportedOperationException();
    }

    public JsonNode decode(Field field, String cell) {
        throw new UnsupportedOperationException();
    }
}
