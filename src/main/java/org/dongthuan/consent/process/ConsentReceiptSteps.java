package org.dongthuan.consent.process;

import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.consent.ConsentReceiptJourney;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code consent-receipt.bpmn}. */
@ExpressionBean
public class ConsentReceiptSteps {

    private final ConsentReceiptJourney journey;

    ConsentReceiptSteps(ConsentReceiptJourney journey) {
        this.journey = journey;
    }

    public Runnable makeReceipt(String number, String event) {
        return journey.make(new RequestNumber(number), ConsentEvent.valueOf(event));
    }

    public void sendReceipt(String number, String event) {
        journey.announce(new RequestNumber(number), ConsentEvent.valueOf(event));
    }
}
