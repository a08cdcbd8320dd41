package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter that was issued and never changes; what it says is read with its paper.
 *
 * @param event what it is about, as its feature calls it
 * @param record the record with whose key it is locked
 */
public record Letter(
        UUID id,
        LetterKind kind,
        String request,
        String event,
        UUID record,
        String number,
        LocalDate date,
        String verificationCode) {}
