package org.dongthuan.portal.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.dongthuan.platform.VietnamTime;

/** Days and moments as Vietnamese pages write them, in Vietnam's time. */
public enum Dates {
    IN_VIETNAM;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(VietnamTime.ZONE));
    }

    public String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(VietnamTime.ZONE));
    }
}
