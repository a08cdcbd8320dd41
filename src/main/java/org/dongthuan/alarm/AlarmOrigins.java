package org.dongthuan.alarm;

import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** What alarms are about, for those who may see them. */
@Component
public class AlarmOrigins {

    private final AlarmTable alarms;
    private final AlarmVisibility visibility;
    private final AlarmLines lines;

    AlarmOrigins(AlarmTable alarms, AlarmVisibility visibility, AlarmLines lines) {
        this.alarms = alarms;
        this.visibility = visibility;
        this.lines = lines;
    }

    /** None where the person may not know of it. */
    public Optional<AlarmOrigin> find(Actor actor, RequestNumber number) {
        return alarms.find(number)
                .filter(found -> visibility.sees(actor, found))
                .map(found -> new AlarmOrigin(found.reader(), found.readerAgency(), lines.opened(found)));
    }
}
