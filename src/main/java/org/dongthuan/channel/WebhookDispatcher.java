package org.dongthuan.channel;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.dongthuan.channel.WebhookCaller.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells portals how their requests stand. As with mail no transaction is open while somebody is called: a delivery is
 * claimed, sent and marked, so that one is sent twice rather than never.
 */
@Component
class WebhookDispatcher {

    /** About a day; then an administrator may send it once more. */
    static final int MOST_TRIES = 16;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final DeliveryTable deliveries;
    private final WebhookTable webhooks;
    private final WebhookKeys keys;
    private final Hearing hearing;
    private final WebhookCaller caller;
    private final WebhookSettings settings;

    WebhookDispatcher(
            DeliveryTable deliveries,
            WebhookTable webhooks,
            WebhookKeys keys,
            Hearing hearing,
            WebhookCaller caller,
            WebhookSettings settings) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.keys = keys;
        this.hearing = hearing;
        this.caller = caller;
        this.settings = settings;
    }

    /** Sends what is due, one after the other. */
    void sendDue() {
        Optional<Delivery> next = deliveries.claim(settings.claim());
        while (next.isPresent()) {
            send(next.get());
            next = deliveries.claim(settings.claim());
        }
    }

    private void send(Delivery delivery) {
        if (delivery.tries() > MOST_TRIES) {
            // whoever had it never came back to mark it
            giveUp(delivery, "failed");
            return;
        }
        Optional<WebhookTable.Row> webhook = webhooks.find(delivery.channel());
        if (webhook.isEmpty()) {
            giveUp(delivery, "no-address");
            return;
        }
        // judged now, not when it changed: who may not ask any more is told nothing either
        Optional<String> externalId = hearing.externalId(delivery.channel(), delivery.number());
        if (externalId.isEmpty()) {
            giveUp(delivery, "not-shown");
            return;
        }
        byte[] key = keys.open(delivery.channel(), webhook.get().locked());
        mark(delivery, caller.call(URI.create(webhook.get().url()), key, delivery, externalId.get()));
    }

    private void mark(Delivery delivery, Called called) {
        if (called.taken()) {
            deliveries.delivered(delivery, called.result());
        } else if (delivery.tries() >= MOST_TRIES) {
            giveUp(delivery, called.result());
        } else {
            Duration pause = pauseAfter(delivery.tries());
            deliveries.tryAgain(delivery, called.result(), pause);
            if (!called.answered()) deliveries.rest(delivery.channel(), pause);
        }
    }

    private void giveUp(Delivery delivery, String result) {
        LOG.warn("Delivery {} to channel {} is given up: {}", delivery.id(), delivery.channel(), result);
        deliveries.giveUp(delivery, result);
    }

    /** 10 seconds, then four times as long after each failure, up to two hours. */
    static Duration pauseAfter(int tries) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) pause = pause.multipliedBy(4);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
