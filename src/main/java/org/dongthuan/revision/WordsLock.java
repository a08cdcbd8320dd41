package org.dongthuan.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;

/** Locks what was written about a decision with the decision's own key: it quotes what the paper says. */
@Component
class WordsLock {

    private final DataKeys keys;
    private final ObjectMapper json;

    WordsLock(DataKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    byte[] lock(ChangeWords words, UUID decision, String number) {
        try {
            return keys.of(new KeyOwner("decision", decision))
                    .lock(json.writeValueAsBytes(words), place(number))
                    .bytes();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ChangeWords open(byte[] locked, String number) {
        try {
            return json.readValue(keys.open(Envelope.of(locked), place(number)), ChangeWords.class);
        } catch (IOException e) {
            throw new IllegalStateException("What was written about " + number + " cannot be read", e);
        }
    }

    private static Place place(String number) {
        return new Place("decision_change", "words", number);
    }
}
