package org.dongthuan.secrecy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecrecyLevel;
import org.dongthuan.record.SecretRegister;
import org.dongthuan.record.WatchedRecord;
import org.dongthuan.secrecy.SecrecyMark.Lift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where security officers mark what is a state secret: one marks, and it holds at once; two are needed to unmark. Whoever
 * is none, and whoever watches over other records, is answered {@code not-found} (404).
 */
@Component
public class SecrecyDesk {

    static final String PAGE = "/secrets";

    private final SecrecyMarkTable table;
    private final SecrecyRights rights;
    private final SecretRegister register;
    private final SecrecyMail mail;
    private final AuditLog audit;
    private final Clock clock;

    SecrecyDesk(
            SecrecyMarkTable table,
            SecrecyRights rights,
            SecretRegister register,
            SecrecyMail mail,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.rights = rights;
        this.register = register;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks a record: from the end of the transaction on it is not there at any door, for its holder neither. What was
     * granted or asked on it stands still.
     *
     * @return the id of the mark
     * @throws Refusal {@code secrecy-invalid} (422), {@code secrecy-marked} (409)
     */
    @Transactional
    public UUID mark(Actor actor, UUID id, TypedBasis typed, @Nullable SecrecyLevel level) {
        WatchedRecord record = rights.record(actor, new RecordId(id));
        OffsetDateTime now = OffsetDateTime.now(clock);
        Basis basis = BasisRules.ofMark(typed, level, VietnamTime.dayOf(now));
        if (level == null) throw new IllegalStateException("The rules let a mark without a degree pass");
        RecordId marked = record.holder().record();
        register.mark(marked, level);
        if (!table.open(List.of(marked)).isEmpty()) throw new Refusal.Conflict("secrecy-marked");
        var mark = new SecrecyMark(
                UUID.randomUUID(), marked, record.holder().managingAgency(), level, basis, actor.account(), now, null);
        table.add(mark);
        log(actor, mark, "MARK");
        mail.tell(record, SecrecyMail.MARKED, actor.account(), now);
        return mark.id();
    }

    /**
     * Proposes to unmark it; another officer has to agree.
     *
     * @throws Refusal {@code secrecy-invalid} (422), {@code secrecy-moved} (409) when it is proposed or done already
     */
    @Transactional
    public void proposeLift(Actor actor, UUID id, TypedBasis typed) {
        SecrecyMark mark = hold(actor, id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Basis basis = BasisRules.ofLift(typed, mark.basis(), VietnamTime.dayOf(now));
        if (mark.lift() != null) throw moved();
        table.propose(id, basis, actor.account(), now);
        log(actor, mark, "PROPOSE_LIFT");
        mail.tell(rights.record(actor, mark.record()), SecrecyMail.LIFT, actor.account(), now);
    }

    /**
     * Unmarks it, as another officer proposed: it is a record like any other again, and whatever stood still goes on.
     *
     * @throws Refusal {@code secrecy-moved} (409) when nothing is proposed any more, {@code secrecy-own-proposal} (403),
     *     {@code secrecy-other-record} (409) when the person has got another record meanwhile
     */
    @Transactional
    public void lift(Actor actor, UUID id) {
        SecrecyMark mark = hold(actor, id);
        Lift lift = open(mark);
        if (lift.proposedBy().equals(actor.account())) throw new Refusal.NotPermitted("secrecy-own-proposal");
        table.lift(id, actor.account(), OffsetDateTime.now(clock));
        if (!register.unmark(mark.record())) throw new Refusal.Conflict("secrecy-other-record");
        log(actor, mark, "LIFT");
    }

    /**
     * Takes a proposal back, or does not agree to it: it stays secret.
     *
     * @throws Refusal {@code secrecy-moved} (409) when nothing is proposed any more
     */
    @Transactional
    public void drop(Actor actor, UUID id) {
        SecrecyMark mark = hold(actor, id);
        open(mark);
        table.drop(id);
        log(actor, mark, "DROP_LIFT");
    }

    private SecrecyMark hold(Actor actor, UUID id) {
        SecrecyRights.requireOfficer(actor);
        SecrecyMark mark = table.lock(id).orElseThrow(SecrecyRights::unknown);
        rights.record(actor, mark.record());
        return mark;
    }

    private static Lift open(SecrecyMark mark) {
        Lift lift = mark.lift();
        if (lift == null || mark.isOver()) throw moved();
        return lift;
    }

    private void log(Actor actor, SecrecyMark mark, String what) {
        audit.append(
                SecrecyRights.line(actor, mark.record(), what).about(mark.id().toString()));
    }

    private static Refusal moved() {
        return new Refusal.Conflict("secrecy-moved");
    }
}
