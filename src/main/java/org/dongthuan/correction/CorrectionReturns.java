package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.correction.CorrectionActTable.Kind;
import org.dongthuan.decision.Letters;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AskedPapers;
import org.dongthuan.review.MovedTerm;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.Returnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrections that wait for their requesters. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionReturns implements Returnable {

    private final Corrections corrections;
    private final TimeLimitRules limits;
    private final CorrectionMail mail;
    private final CorrectionLetters texts;
    private final Letters letters;
    private final ActsByMandate acts;
    private final Clock clock;

    CorrectionReturns(
            Corrections corrections,
            TimeLimitRules limits,
            CorrectionMail mail,
            CorrectionLetters texts,
            Letters letters,
            ActsByMandate acts,
            Clock clock) {
        this.corrections = corrections;
        this.limits = limits;
        this.mail = mail;
        this.texts = texts;
        this.letters = letters;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void returned(Opinion by, AskedPapers asked, LocalDate supplyBy) {
        Correction correction = get(by.number());
        correction.returned();
        letters.issue(texts.missing(correction, by, asked, supplyBy));
        mail.announceReturn(by.number(), by.place(), supplyBy);
    }

    @Override
    public void remind(RequestNumber number, LocalDate supplyBy) {
        mail.remindOfReturn(number, supplyBy);
    }

    @Override
    public MovedTerm resumed(RequestNumber number, LocalDate returned, LocalDate supplied) {
        Correction correction = get(number);
        LocalDate before = correction.dueDate();
        correction.resumed(limits.afterPause(TimeLimitRules.CORRECTION, before, returned, supplied));
        return new MovedTerm(number, before, correction.dueDate());
    }

    @Override
    public UUID suppliedBy(RequestNumber number, String mandatary, OffsetDateTime at) {
        Correction correction = get(number);
        Mandate mandate = acts.hold(mandatary, correction).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        acts.did(Kind.SUPPLIED, correction, mandate, at);
        return mandate.id();
    }

    @Override
    public void lapsed(RequestNumber number) {
        get(number).lapse(OffsetDateTime.now(clock));
        mail.announceLapse(number);
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
