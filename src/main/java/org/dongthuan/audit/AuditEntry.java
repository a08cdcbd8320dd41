package org.dongthuan.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: who did what to whose record, which fields, why, and with what outcome.
 *
 * <p>Field names only, never values: the log outlives the data.
 */
public record AuditEntry(
        @Nullable String actor,
        @Nullable String agency,
        Action action,
        @Nullable UUID record,
        List<String> fields,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable UUID grant,
        @Nullable UUID decision,
        @Nullable String form,
        @Nullable String actingFor,
        Outcome outcome) {

    /** What was done. */
    public enum Action {
        SIGN_IN,
        SIGN_OUT,
        /** Asked for a page or a call; written only where it was refused. */
        ACCESS,
        READ_RECORD,
        /** Found somebody by name; shows that there is such a record. */
        FIND_RECORD,
        /** Asked for figures about many; on nobody's record. */
        READ_STATISTICS,
        READ_EVIDENCE,
        READ_REQUEST,
        READ_TASK,
        /** Saw the name, and what is asked, in a list of tasks; opened nothing. */
        LIST_TASKS,
        READ_DECISION,
        UPLOAD_EVIDENCE,
        SUBMIT,
        RECOMMEND,
        /** A level of review agreed or sent back. */
        REVIEW,
        DECIDE,
        /** A reviewer asked the requester for what is missing. */
        RETURN,
        /** The requester answered. */
        SUPPLY,
        /** An approver took more time, once. */
        EXTEND,
        /** A clerk issued what was decided. */
        ISSUE,
        /** Took cases over that another agency had. */
        TAKE_OVER,
        APPLY,
        /** A notice was handed over on paper. */
        HAND_OVER,
        WITHDRAW,
        /** Said that something on the own record is still right, or that use has stopped after a withdrawal. */
        CONFIRM,
        /** A data subject questioned a reading, or said what he thinks of the answer. */
        QUESTION,
        /** The reader's agency, or the one above it, answered for a reading. */
        EXPLAIN,
        /** The background check found readings unlike the usual ones. */
        RAISE_ALARM,
        /** Said whether there was a good reason for them. */
        JUDGE_ALARM,
        /** A data subject's answer to the question for his consent. */
        ANSWER_CONSENT,
        /** Gave, accepted, declined or ended a mandate to act for the person whose record it is. */
        MANDATE,
        /** Said whether what was asked for lies within the agency's function. */
        CERTIFY,
        /** A right to read was given. */
        GRANT,
        /** A right to read was ended before its time. */
        REVOKE,
        /** Asked for a file of what was granted; each of its readings has a line of its own. */
        ORDER_EXPORT,
        /** Took such a file away. */
        TAKE_EXPORT,
        /** A new password was asked for, or set. */
        CHANGE_PASSWORD,
        CLAIM,
        RELEASE,
        /** Said, or ended, that he is away and somebody stands in for him. */
        SUBSTITUTE,
        /** Proposed, confirmed, refused, withdrew or ended an appointment. */
        APPOINT,
        ADMINISTER
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public static AuditEntry done(@Nullable String actor, @Nullable String agency, Action action) {
        return new AuditEntry(actor, agency, action, null, List.of(), null, null, null, null, null, null, Outcome.DONE);
    }

    public static AuditEntry refused(@Nullable String actor, @Nullable String agency, Action action) {
        return new AuditEntry(
                actor, agency, action, null, List.of(), null, null, null, null, null, null, Outcome.REFUSED);
    }

    /** Whose record, and which of its fields. */
    public AuditEntry on(@Nullable UUID record, List<String> fields) {
        return new AuditEntry(
                actor,
                agency,
                action,
                record,
                List.copyOf(fields),
                reference,
                purpose,
                grant,
                decision,
                form,
                actingFor,
                outcome);
    }

    /** The request, task, document or path it was about. */
    public AuditEntry about(String reference) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, grant, decision, form, actingFor, outcome);
    }

    /** Why: the purpose, or the type of the refusal. */
    public AuditEntry because(String purpose) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, grant, decision, form, actingFor, outcome);
    }

    /** By which grant, or standing decision, and by which written decision it was allowed. */
    public AuditEntry under(UUID grant, UUID decision) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, grant, decision, form, actingFor, outcome);
    }

    /** By which mandate it was done in the name of the person whose record it is; its id stands where that of a grant would. */
    public AuditEntry byMandate(UUID mandate) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, mandate, decision, form, actingFor, outcome);
    }

    /** In which form of use, e.g. {@code EXPORT}. */
    public AuditEntry in(String form) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, grant, decision, form, actingFor, outcome);
    }

    /** In the place of that person, who is away; nobody where it was the actor's own office. */
    public AuditEntry actingFor(@Nullable String absent) {
        return new AuditEntry(
                actor, agency, action, record, fields, reference, purpose, grant, decision, form, absent, outcome);
    }
}
