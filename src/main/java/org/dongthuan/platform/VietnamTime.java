package org.dongthuan.platform;

import java.time.ZoneId;

/** The one zone in which days begin and end here: UTC+7, without daylight saving. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
