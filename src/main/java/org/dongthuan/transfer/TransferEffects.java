package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the verdicts of both agencies do; each looks at what is stored, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransferEffects {

    private final TransferTable table;
    private final TransferPapers papers;
    private final TransferMail mail;
    private final RecordMove records;
    private final TransferTerms terms;

    TransferEffects(
            TransferTable table, TransferPapers papers, TransferMail mail, RecordMove records, TransferTerms terms) {
        this.table = table;
        this.papers = papers;
        this.mail = mail;
        this.records = records;
        this.terms = terms;
    }

    /**
     * The agency that has the record lets it go.
     *
     * @throws IllegalStateException when that is not what it decided
     */
    public void release(RequestNumber number) {
        Transfer one = table.hold(number);
        Opinion verdict = papers.verdict(one, true);
        table.release(number, terms.now());
        papers.issue(one, verdict);
        mail.toPerson(one, TransferMailKinds.RELEASED);
    }

    /**
     * It keeps it.
     *
     * @throws IllegalStateException when that is not what it decided
     */
    public void refuse(RequestNumber number) {
        Transfer one = table.hold(number);
        Opinion verdict = papers.verdict(one, false);
        table.close(one, TransferStatus.REFUSED, terms.now());
        papers.issue(one, verdict);
        mail.closed(one);
    }

    /**
     * The other agency takes it.
     *
     * @return the day from which on, where that has not come
     * @throws IllegalStateException when that is not what it said
     */
    public Optional<LocalDate> accept(RequestNumber number) {
        Transfer one = answered(number, TransferStatus.ACCEPTED);
        papers.issueWord(one);
        mail.closed(one);
        mail.toPerson(one, TransferMailKinds.ANSWERED);
        return Optional.of(one.date()).filter(day -> day.isAfter(terms.today()));
    }

    /**
     * It does not.
     *
     * @throws IllegalStateException when that is not what it said
     */
    public void reject(RequestNumber number) {
        Transfer one = answered(number, TransferStatus.REJECTED);
        papers.issueWord(one);
        mail.closed(one);
        mail.toPerson(one, TransferMailKinds.ANSWERED);
    }

    /**
     * The day has come: the record is at the other agency, with everything that is open about it.
     *
     * @throws IllegalStateException before that day, or when not both agreed, or when it was carried out before
     */
    public void apply(RequestNumber number) {
        Transfer one = answered(number, TransferStatus.ACCEPTED);
        if (one.date().isAfter(terms.today()))
            throw new IllegalStateException("The day of " + number + " has not come");
        Word word = word(one);
        table.close(one, TransferStatus.TRANSFERRED, terms.now());
        records.move(one, word, papers.quotedWord(one));
        terms.log(word, Action.APPLY, one);
    }

    /** What was submitted to the former agency in the moment in which the record went follows it; nothing else is done twice. */
    public void gatherLate(RequestNumber number) {
        Transfer one = table.get(number);
        if (one.status() == TransferStatus.TRANSFERRED) records.moveCases(one, word(one));
    }

    /** It was taken back: whoever knew of it is told, and nobody else. */
    public void announceWithdrawal(RequestNumber number) {
        Transfer one = answered(number, TransferStatus.WITHDRAWN);
        if (!one.isTold()) return;
        mail.toPerson(one, TransferMailKinds.RECALLED);
        mail.recalled(one);
    }

    /** Makes the papers of all verdicts and returns what stores them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Runnable makeDocuments(RequestNumber number) {
        return papers.make(number);
    }

    private Transfer answered(RequestNumber number, TransferStatus status) {
        Transfer one = table.hold(number);
        if (one.status() != status) throw new IllegalStateException(number + " is " + one.status());
        return one;
    }

    private static Word word(Transfer one) {
        if (one.word() == null) throw new IllegalStateException("Nobody has said a word on " + one.number());
        return one.word();
    }
}
