package org.dongthuan.grant.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** The mark on a page, also on paper: who reads, when and under which decision. */
@Component
class ReadingMark {

    private final Texts texts;
    private final Clock clock;

    ReadingMark(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String of(Actor actor, ReadRecord read, Locale locale) {
        ReadRecord.Basis basis = read.basis();
        String moment = VietnamTime.second(OffsetDateTime.now(clock));
        if (basis == null) return texts.text("portal.reading.mark.own", locale, actor.name(), moment);
        String decision = basis.decision().number();
        return texts.text(
                "portal.reading.mark",
                locale,
                basis.request().text(),
                decision == null ? "–" : decision,
                actor.name() + " (" + actor.account() + ")",
                moment);
    }
}
