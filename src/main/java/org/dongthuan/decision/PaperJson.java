package org.dongthuan.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What papers say, as it is stored. */
@Component
class PaperJson {

    private final ObjectMapper json;

    PaperJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] written(Record paper) {
        try {
            return json.writeValueAsBytes(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T extends Record> T read(byte[] written, Class<T> kind) {
        try {
            return json.readValue(written, kind);
        } catch (IOException e) {
            throw new IllegalStateException("A stored " + kind.getSimpleName() + " cannot be read", e);
        }
    }
}
