package org.dongthuan.decision;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.keys.DataKey;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;

/**
 * Locks what papers say. Each whole decision and each receipt has a key of its own: it may tell of several people, and an
 * agency keeps its decisions as long as the law wants it, whoever's record is erased before.
 */
@Component
class PaperLock {

    private final DataKeys keys;

    PaperLock(DataKeys keys) {
        this.keys = keys;
    }

    byte[] decision(UUID decision, byte[] content, Place place) {
        return lock(new KeyOwner("decision", decision), content, place);
    }

    byte[] receipt(UUID receipt, byte[] content, Place place) {
        return lock(new KeyOwner("receipt", receipt), content, place);
    }

    /** With the key of the person's record, whom alone it is about: it goes when that person's data go. */
    byte[] ofRecord(UUID record, byte[] content, Place place) {
        return lock(new KeyOwner("record", record), content, place);
    }

    /** The keys of many people's records at once. */
    Map<UUID, DataKey> ofRecords(Collection<UUID> records) {
        return keys.of("record", records);
    }

    /** @throws org.dongthuan.platform.Refusal.Erased when the paper was erased */
    byte[] open(byte[] locked, Place place) {
        return keys.open(Envelope.of(locked), place);
    }

    private byte[] lock(KeyOwner owner, byte[] content, Place place) {
        return keys.of(owner).lock(content, place).bytes();
    }
}
