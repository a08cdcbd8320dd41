package org.dongthuan.notification;

import org.springframework.stereotype.Component;

/** Tells people something, once: the row in the business transaction, the mail in a step of its own. */
@Component
public class Notifications {

    /**
     * Puts a message into the outbox, in the caller's transaction; the same event, account and kind only once.
     *
     * @param event what happened, e.g. {@code DC-2026-000001/submitted}
     * @param kind which text: {@code mail.<kind>.subject} and {@code .body} in the bundles
     * @param number the request it is about, the only thing the mail names
     */
    public void announce(String event, String account, String kind, String number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends what the event announced and has not been sent; throws when the mail server refuses, so that the process
     * step tries again. A mail sent twice after a crash has the same Message-ID.
     */
    public void deliver(String event) {
        throw new UnsupportedOperationException();
    }
}
