package org.dongthuan.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Locks what proves a representation with the key of the person's record: it tells of his family and his health. */
@Component
class GroundLock {

    private final ValueCodec codec;
    private final ObjectMapper json;

    GroundLock(ValueCodec codec, ObjectMapper json) {
        this.codec = codec;
        this.json = json;
    }

    byte[] lock(RecordId record, RequestNumber number, Ground ground) {
        try {
            return codec.writer(record).lock(json.writeValueAsString(ground), place("ground", number));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] lock(RecordId record, RequestNumber number, String reason) {
        return codec.writer(record).lock(reason, place("end_reason", number));
    }

    Ground ground(byte[] locked, RequestNumber number) {
        try {
            return json.readValue(codec.open(locked, place("ground", number)), Ground.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ground of " + number + " cannot be read");
        }
    }

    String reason(byte[] locked, RequestNumber number) {
        return codec.open(locked, place("end_reason", number));
    }

    private static Place place(String column, RequestNumber number) {
        return new Place("representation", column, number.text());
    }
}
