package org.dongthuan.protection;

/** How the competent authority was told; text key {@code breach.way.<name>}. */
public enum NoticeWay {
    PORTAL,
    DISPATCH,
    DIRECT
}
