package org.dongthuan.platform;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Vietnam's one time zone, UTC+7 without daylight saving, and how days and moments are written for its people. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss, dd/MM/yyyy");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy XXX");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút' ss 'giây'");
    private static final DateTimeFormatter CELL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private VietnamTime() {}

    /** The day on which that moment falls. */
    public static LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** 23/11/2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 23/11/2026, the day of that moment. */
    public static String day(OffsetDateTime moment) {
        return day(dayOf(moment));
    }

    /** ngày 05 tháng 01 năm 2026, as papers have it: leading zeros for the first nine days and the first two months. */
    public static String inWords(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), day.getYear());
    }

    /** 08:05, 23/11/2026. */
    public static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment.atZoneSameInstant(ZONE));
    }

    /** 08:05:09, 23/11/2026. */
    public static String second(OffsetDateTime moment) {
        return SECOND.format(moment.atZoneSameInstant(ZONE));
    }

    /** 08:05:09 23/11/2026 +07:00, for a proof. */
    public static String exact(OffsetDateTime moment) {
        return EXACT.format(moment.atZoneSameInstant(ZONE));
    }

    /** 08 giờ 05 phút 09 giây, ngày 23 tháng 11 năm 2026, for a proof on paper. */
    public static String exactInWords(OffsetDateTime moment) {
        return CLOCK.format(moment.atZoneSameInstant(ZONE)) + ", " + inWords(dayOf(moment));
    }

    /** 23/11/2026 08:05:09, which spreadsheets understand. */
    public static String cell(OffsetDateTime moment) {
        return CELL.format(moment.atZoneSameInstant(ZONE));
    }
}
