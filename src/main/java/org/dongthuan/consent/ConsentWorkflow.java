package org.dongthuan.consent;

import org.dongthuan.review.RequestNumber;

/** How consents travel. */
public interface ConsentWorkflow {

    /** Starts the making and sending of the receipt of what happened. */
    void startReceipt(RequestNumber number, ConsentEvent event);
}
