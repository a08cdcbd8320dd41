package org.dongthuan.resume;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** What stands at the foot of every page: who printed it, when, and on what ground. */
@Component
class ResumeMark {

    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    ResumeMark(Agencies agencies, Texts texts, Clock clock) {
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    String own(Actor actor) {
        return text("mark.own", who(actor), now());
    }

    /** By the number of the decision; by that of the proposal as long as the decision has none. */
    String ofStaff(Actor actor, ReadRecord.Basis basis) {
        String decision = basis.decision().number();
        return text(
                "mark.staff",
                who(actor),
                now(),
                decision == null ? basis.request().text() : decision);
    }

    private String who(Actor actor) {
        AgencyCode agency = actor.agency();
        String name = actor.name() + " (" + actor.account() + ")";
        return agency == null ? name : name + ", " + agencies.name(agency);
    }

    private String now() {
        return VietnamTime.second(OffsetDateTime.now(clock));
    }

    private String text(String key, Object... arguments) {
        return texts.text("resume." + key, Texts.VIETNAMESE, arguments);
    }
}
