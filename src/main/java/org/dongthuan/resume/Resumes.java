package org.dongthuan.resume;

import java.time.Duration;
import org.dongthuan.decision.PlainPapers;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Prints résumés: the reading is judged and logged first, the paper is made when its transaction is over. */
@Component
public class Resumes {

    private final ResumeReading reading;
    private final ResumeWording wording;
    private final ResumeMark mark;
    private final PlainPapers papers;
    private final Throttle throttle;

    Resumes(ResumeReading reading, ResumeWording wording, ResumeMark mark, PlainPapers papers, Throttles throttles) {
        this.reading = reading;
        this.wording = wording;
        this.mark = mark;
        this.papers = papers;
        this.throttle = throttles.named("resumes");
    }

    /**
     * Of the asking person's own record.
     *
     * @throws Refusal {@code no-record} (404) when he has none, {@code resumes-too-many} (429)
     */
    public byte[] own(Actor actor) {
        count(actor);
        return papers.resume(wording.of(reading.own(actor), mark.own(actor)));
    }

    /** Whether it is his own record, which needs no decision. */
    public boolean isOwn(Actor actor, RecordId record) {
        return reading.isOwn(actor, record);
    }

    /**
     * Of somebody of the agency's own staff, as far as the standing decision goes that is named by its id or number.
     *
     * @throws Refusal as for any reading under it: {@code record-unknown} (404), {@code standing-…} (403), {@code
     *     reading-limit-reached} (429); {@code resumes-too-many} (429)
     */
    public byte[] ofStaff(Actor actor, RecordId record, String standing) {
        count(actor);
        ReadRecord read = reading.ofStaff(actor, record, standing);
        ReadRecord.Basis basis = read.basis();
        if (basis == null) throw new IllegalStateException("Read as his own: " + record);
        return papers.resume(wording.of(read.fields(), mark.ofStaff(actor, basis)));
    }

    /** A paper costs a server much more than a page. */
    private void count(Actor actor) {
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("resumes-too-many", delay);
    }
}
