package org.dongthuan.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dongthuan.access.SubmitAccessRequest.Delay;
import org.dongthuan.grant.DelayGround;
import org.dongthuan.grant.DelayGrounds;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request must say that wants its readings to be shown later. */
@Component
class DelayRules {

    private final DelayGrounds grounds;
    private final Terms terms;

    DelayRules(DelayGrounds grounds, Terms terms) {
        this.grounds = grounds;
        this.terms = terms;
    }

    /** @param door none where it is not known yet; from whoever consents nothing can be kept */
    List<Violation> violations(@Nullable Delay delay, @Nullable String purpose, Optional<AccessDoor> door) {
        if (delay == null) return List.of();
        if (door.filter(found -> found.word() == Door.SUBJECT_CONSENT).isPresent())
            return List.of(Violation.of("delay", "access.delay.consent"));
        List<Violation> found = new ArrayList<>();
        LocalDate today = terms.today();
        DelayGround ground = grounds.find(String.valueOf(delay.ground()))
                .filter(one -> one.validity().holds(today))
                .orElse(null);
        if (ground == null) found.add(Violation.of("delay.ground", "access.delay.ground-unknown"));
        else if (purpose != null && !ground.purposes().contains(purpose))
            found.add(Violation.of("delay.ground", "access.delay.ground-purpose"));
        LocalDate day = delay.releaseDay();
        if (day == null) found.add(Violation.of("delay.releaseDay", "access.delay.day-missing"));
        else if (!day.isAfter(today)) found.add(Violation.of("delay.releaseDay", "access.delay.day-past"));
        else if (ground != null && day.isAfter(ground.latest(today)))
            found.add(Violation.of(
                    "delay.releaseDay",
                    "access.delay.day-late",
                    ground.maxMonths(),
                    VietnamTime.day(ground.latest(today))));
        return found;
    }
}
