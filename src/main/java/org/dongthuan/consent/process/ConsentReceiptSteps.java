package org.dongthuan.consent.process;

import org.dongthuan.consent.ConsentJourney;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code consent-receipt.bpmn}. */
@ExpressionBean
public class ConsentReceiptSteps {

    private final ConsentJourney journey;

    ConsentReceiptSteps(ConsentJourney journey) {
        this.journey = journey;
    }

    public void makeReceipt(String number, String event) {
        journey.makeReceipt(new RequestNumber(number), ConsentStatus.valueOf(event));
    }

    public void sendReceipt(String number, String event) {
        journey.sendReceipt(new RequestNumber(number), ConsentStatus.valueOf(event));
    }
}
