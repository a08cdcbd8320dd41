package org.dongthuan.portal.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.platform.VietnamTime;

/** Days and moments for the templates. */
public enum Dates {
    IN_VIETNAM;

    public String day(LocalDate day) {
        return VietnamTime.day(day);
    }

    public String day(OffsetDateTime moment) {
        return VietnamTime.day(moment);
    }

    public String moment(OffsetDateTime moment) {
        return VietnamTime.minute(moment);
    }
}
