package org.dongthuan.calendar;

import java.time.LocalDate;

/** When a procedure must be finished; the limits are a decision table that is edited without code. */
public interface TimeLimitRules {

    /** Deciding and carrying out a correction (Law 91/2025/QH15 with Decree 356/2025/NĐ-CP). */
    String CORRECTION = "correction";

    /** Telling a person that the request has arrived, and how it goes on (the same law). */
    String ACKNOWLEDGEMENT = "acknowledgement";

    /** The data subject's answer; silence is refusal. */
    String CONSENT_ANSWER = "consent-answer";

    /** After this time without an answer the data subject is reminded. */
    String CONSENT_REMINDER = "consent-reminder";

    /** The certification that a matter lies within the function of the requester's agency; silence certifies nothing. */
    String CERTIFICATION = "certification";

    /** After this time without a word those who may certify are reminded. */
    String CERTIFICATION_REMINDER = "certification-reminder";

    /** How much longer a correction may take that an approver extends, once (Law 91/2025/QH15). */
    String CORRECTION_EXTENSION = "correction-extension";

    /** The new day that a requester is told whose request was not decided in time. */
    String LATE_ANSWER = "late-answer";

    /** What a requester is asked for; without an answer the request lapses. */
    String SUPPLY = "supply";

    /** The managing agency's decision on access, from the data subject's answer on. */
    String ACCESS_DECISION = "access-decision";

    /** Bringing what the agency itself decided into the national database (Decree 27/2026/NĐ-CP Art. 19). */
    String RECORD_UPDATE = "record-update";

    /** The head's decision on a post that reads records as a matter of course. */
    String STANDING_DECISION = "standing-decision";

    /** The recipient's word, after a withdrawal, that use has stopped and copies are gone (Law 91/2025/QH15). */
    String CESSATION = "cessation";

    /** That of his agency, once the recipient has let the term pass. */
    String CESSATION_ESCALATED = "cessation-escalated";

    /** The answer of the reader's agency to a question about a reading, and that of the overseer after it. */
    String QUESTION_ANSWER = "question-answer";

    /** Judging an alarm about somebody's readings: the agency responsible for him, and the one above it after that. */
    String READING_ALARM = "reading-alarm";

    /** Telling the competent authority of a breach, counted by the hour (Law 91/2025/QH15 Art. 23). */
    String BREACH_NOTICE = "breach-notice";

    /** Taking the measures after that. */
    String BREACH_CLOSING = "breach-closing";

    /** Deciding on a person's request to restrict the processing of the own data, or on an objection. */
    String RESTRICTION = "restriction";

    /** The same by the agency above, once the one before has let the term pass. */
    String RESTRICTION_ESCALATED = "restriction-escalated";

    /** Deciding whether a record may go to another managing agency. */
    String TRANSFER = "transfer";

    /** The word of the agency that gets it; silence takes nothing (Circular 06/2023/TT-BNV). */
    String TRANSFER_ACCEPTANCE = "transfer-acceptance";

    /** Confirming that somebody is appointed; silence appoints nobody. */
    String APPOINTMENT = "appointment";

    /** Confirming that agencies change by a decision; silence enters nothing. */
    String AGENCY_CHANGE = "agency-change";

    /** The word on a file of records that is right: whether they come into the registry. */
    String RECORD_INTAKE = "record-intake";

    /** What whoever was recruited declares of himself (Decree 27/2026/NĐ-CP Art. 19); nothing lapses. */
    String FIRST_DECLARATION = "first-declaration";

    /** After this time without a declaration he is reminded. */
    String FIRST_DECLARATION_REMINDER = "first-declaration-reminder";

    /** The agency's decision on what he declared. */
    String FIRST_DECLARATION_DECISION = "first-declaration-decision";

    /** The word of the data subject on such an answer. */
    String QUESTION_RESPONSE = "question-response";

    /** Deciding whether a certification is taken back. */
    String CERTIFICATION_END = "certification-end";

    /** Deciding whether somebody is recorded as the representative of a person who can give no mandate. */
    String REPRESENTATION = "representation";

    /** Deciding whether a written decision is revoked or corrected. */
    String DECISION_CHANGE = "decision-change";

    /**
     * The last day of a term; the day of the event is not counted, and a term that ends on a day off ends on the next
     * working day.
     *
     * @param limit the name of the limit in {@code time-limit.dmn}
     * @throws IllegalArgumentException for a limit that the table does not know
     */
    LocalDate dueDate(String limit, LocalDate dayOfEvent);

    /**
     * The last day of a term whose clock stood still: as many days of its kind are left as there were when it stopped; one
     * that was over stays over for as long as it was.
     *
     * @param dueDate the last day as it was
     * @param stopped the day on which the clock stopped
     * @param goesOn the day on which it goes on
     */
    LocalDate afterPause(String limit, LocalDate dueDate, LocalDate stopped, LocalDate goesOn);

    /** How long a term is; its last day may come later. */
    Length length(String limit);

    /** So many days, of which days off count or not. */
    record Length(int days, boolean workingDays) {}

    /** The working day on which those who have the task are reminded of a day that comes near. */
    LocalDate reminderBefore(LocalDate dueDate);
}
