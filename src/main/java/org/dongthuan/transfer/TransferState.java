package org.dongthuan.transfer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.review.RequestNumber;

/** How far it has come, and nothing about the person: what calls that change something answer is kept readably for a day. */
public record TransferState(
        RequestNumber number,
        TransferStatus status,
        LocalDate dueDate,

        @JsonIgnore String fingerprint) implements Fingerprinted {

    public static TransferState of(TransferView view) {
        return new TransferState(view.number(), view.status(), view.dueDate(), view.fingerprint());
    }
}
