package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Basis;
import org.dongthuan.review.AwaitedAppointment;
import org.jspecify.annotations.Nullable;

/**
 * How the gate of a door stands for one of those asked about, and how far it lets through.
 *
 * @param shutAs where the request ends with this person while the gate is shut
 * @param answer the word of the answer, also to the outside; none where nobody was asked
 * @param fields what it lets through; none for all that was asked for
 * @param until the last day until which it lets through; none for the last day that was asked for
 * @param answerBy the last day for an answer
 * @param bases what it adds to that on which a grant rests
 * @param events what happened at the gate, the first first
 * @param awaits who has to be appointed before anybody can answer
 */
record Passage(
        State state,
        @Nullable AccessStage shutAs,
        @Nullable String answer,
        @Nullable List<String> fields,
        @Nullable LocalDate until,
        @Nullable LocalDate answerBy,
        List<Basis> bases,
        List<Event> events,
        @Nullable AwaitedAppointment awaits) {

    /** Of a door that nothing stands in. */
    static final Passage FREE = new Passage(State.OPEN, null, null, null, null, null, List.of(), List.of());

    /** Of a gate at which somebody can answer. */
    Passage(
            State state,
            @Nullable AccessStage shutAs,
            @Nullable String answer,
            @Nullable List<String> fields,
            @Nullable LocalDate until,
            @Nullable LocalDate answerBy,
            List<Basis> bases,
            List<Event> events) {
        this(state, shutAs, answer, fields, until, answerBy, bases, events, null);
    }

    Passage {
        fields = fields == null ? null : List.copyOf(fields);
        bases = List.copyOf(bases);
        events = List.copyOf(events);
        if (state == State.SHUT && shutAs == null) throw new IllegalArgumentException("A gate shut for no reason");
    }

    /** Whether a grant may rest on it. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether that field, of those asked for, is let through. */
    boolean lets(String field) {
        return isOpen() && (fields == null || fields.contains(field));
    }

    /** Where the request ends with the person. */
    AccessStage shutStage() {
        return Objects.requireNonNull(shutAs, "The gate is not shut");
    }

    /** What a decision rests on, as far as the gate goes: when it changes, whoever decides looks again. */
    String fingerprint() {
        return state + String.valueOf(answer) + fields + until;
    }

    enum State {
        /** Nobody has answered yet. */
        WAITING,
        OPEN,
        SHUT
    }

    /**
     * Something that happened at the gate; text key {@code story.<word>}.
     *
     * @param by the agency that spoke; none where the person asked about did so himself
     * @param reason why it said no
     */
    record Event(
            String word,
            OffsetDateTime at,
            @Nullable AgencyCode by,
            @Nullable String reason) {

        /** Of the person himself. */
        Event(String word, OffsetDateTime at) {
            this(word, at, null, null);
        }
    }
}
