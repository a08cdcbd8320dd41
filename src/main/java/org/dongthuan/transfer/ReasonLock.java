package org.dongthuan.transfer;

import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Locks why a record is not taken with the key of the record: it may say anything about the person. */
@Component
class ReasonLock {

    private final ValueCodec codec;

    ReasonLock(ValueCodec codec) {
        this.codec = codec;
    }

    byte[] lock(RecordId record, RequestNumber number, String reason) {
        return codec.writer(record).lock(reason, place(number));
    }

    String open(byte[] locked, RequestNumber number) {
        return codec.open(locked, place(number));
    }

    private static Place place(RequestNumber number) {
        return new Place("transfer", "reason", number.text());
    }
}
