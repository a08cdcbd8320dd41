package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** The registry of officials: the only way to a record's values, and the only writer. */
@Component
public class Registry {

    /** The record of the person with that account. */
    public Optional<RecordId> idOf(String account) {
        throw new UnsupportedOperationException();
    }

    /**
     * The asking person's own record, always open to him; the reading is logged in the same transaction.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code no-record} when he has none
     */
    public OfficialRecord readOwn(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Whose record it is; {@code record-unknown} (404) when there is none. */
    public Holder holder(RecordId id) {
        throw new UnsupportedOperationException();
    }

    /** The present values of some fields, JSON null for empty ones. The caller logs whom it shows them to. */
    public Map<String, JsonNode> values(RecordId id, Collection<String> fields) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes one change and its history in the caller's transaction, by compare-and-set on the stored cell.
     *
     * @throws org.dongthuan.platform.Refusal.Conflict {@code stale-value} when the field no longer holds the expected value
     */
    public void change(FieldChange change) {
        throw new UnsupportedOperationException();
    }

    /** The history of a field, newest first. */
    public List<PastValue> history(RecordId id, String field) {
        throw new UnsupportedOperationException();
    }
}
