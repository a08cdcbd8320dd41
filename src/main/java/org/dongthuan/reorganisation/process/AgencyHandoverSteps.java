package org.dongthuan.reorganisation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.reorganisation.HandoverPieces;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code agency-handover.bpmn}. */
@ExpressionBean
public class AgencyHandoverSteps {

    private final HandoverPieces pieces;
    private final Clock clock;

    AgencyHandoverSteps(HandoverPieces pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    /** Asked before each piece: a day that has come lets the next one begin at once, in a transaction of its own. */
    public Date firstMoment(String firstDay) {
        return Date.from(LocalDate.parse(firstDay).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The next piece; whether anything may be left. */
    public boolean takeOver(String number) {
        return pieces.next(new RequestNumber(number));
    }
}
