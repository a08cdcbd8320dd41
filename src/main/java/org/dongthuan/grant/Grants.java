package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The grants: given by a verdict, judged at each reading, ended at once with what they rest on. */
@Component
public class Grants {

    private final GrantTable table;
    private final GrantEndings endings;
    private final RevocationMail mail;
    private final Clock clock;

    Grants(GrantTable table, GrantEndings endings, RevocationMail mail, Clock clock) {
        this.table = table;
        this.endings = endings;
        this.mail = mail;
        this.clock = clock;
    }

    /** Stores a grant, in the transaction of the verdict and of its written decision; the caller logs who decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Grant grant) {
        if (grant.end() != null) throw new IllegalArgumentException("A grant that has ended already");
        if (grant.bases().isEmpty()) throw new IllegalArgumentException("A grant that rests on nothing");
        for (Basis basis : grant.bases()) {
            if (basis.endedAt() != null || grant.to().isAfter(basis.until()))
                throw new IllegalArgumentException("A grant that outlives its " + basis.kind());
        }
        table.add(grant);
    }

    /**
     * Something that grants may rest on has ended: those on it end with it, in the caller's transaction. When that has
     * answered, none of them is read under any more.
     *
     * @return whether anything was ever granted on it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean endBasis(Basis.Kind kind, String reference) {
        return endings.with(kind, reference);
    }

    /**
     * Likewise by somebody of that agency, and those whose data was read under what has ended are told; the recipient hears
     * it from whoever ended it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endBasisAndTell(Basis.Kind kind, String reference, String account, AgencyCode agency) {
        mail.announceBasisEnded(reference, endings.resting(kind, reference, account, agency));
    }

    /**
     * The record has another managing agency, by the word of somebody of it: what the former ones gave in place of the person
     * ends, with that reason, and both sides are told. What rests on the person's own consent, or on a certified function,
     * stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endGivenInPlaceOfPerson(RecordId record, String account, AgencyCode agency, String reason) {
        List<Grant> given = table.holdGivenInPlaceOf(record);
        endings.revoke(account, agency, given, reason);
        given.forEach(mail::announce);
    }

    /** The agencies that gave somebody what he may read today, or will from a later day on. */
    @Transactional(readOnly = true)
    public List<AgencyCode> givers(String recipient) {
        return table.givers(recipient, LocalDate.now(clock));
    }

    /** Who may read today, or will from a later day on, under what these agencies gave; at most so many after that account. */
    @Transactional(readOnly = true)
    public List<String> recipientsOf(Collection<AgencyCode> givers, String after, int most) {
        return table.recipientsOf(givers, LocalDate.now(clock), after, most);
    }

    /** What somebody was given on a request, by grant and record, whether it still stands or not. */
    @Transactional(readOnly = true)
    public List<OnRequest> ofRequest(RequestNumber request, String recipient) {
        return table.ofRequest(request, recipient).stream()
                .map(grant -> new OnRequest(grant.id(), grant.record()))
                .toList();
    }

    /** A grant, and whose record it opens. */
    public record OnRequest(UUID grant, RecordId record) {}

    /**
     * The grant under which somebody wants to read, held so that nobody ends it before the reading is over: the one he
     * names, or the only one of his on that record that stands.
     *
     * @throws Refusal.RuleViolated {@code grant-needed} where several of his stand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Grant> hold(String recipient, RecordId record, @Nullable String purpose, @Nullable UUID id) {
        Optional<UUID> meant = id == null ? only(recipient, record, purpose) : Optional.of(id);
        return meant.flatMap(table::holdShared);
    }

    /** Where none stands, the newest one can at least say why not. */
    private Optional<UUID> only(String recipient, RecordId record, @Nullable String purpose) {
        List<Grant> all = table.of(recipient, record);
        List<Grant> standing = all.stream()
                .filter(grant -> GrantCheck.state(grant, clock.instant()) == Grant.State.STANDING)
                .filter(grant -> purpose == null || grant.purpose().equals(purpose))
                .toList();
        if (standing.size() > 1) throw new Refusal.RuleViolated("grant-needed");
        return (standing.isEmpty() ? all : standing).stream().findFirst().map(Grant::id);
    }

    static AuditEntry entry(@Nullable String actor, @Nullable String agency, Action action, Grant grant) {
        return AuditEntry.done(actor, agency, action)
                .on(grant.record().value(), grant.fields())
                .about(grant.request().text())
                .because(grant.purpose())
                .under(grant.id(), grant.decision());
    }
}
