package org.dongthuan.correction;

/** What became of one wanted change; text key {@code correction.item.<status>}. */
public enum ItemStatus {
    PENDING,
    APPROVED,
    REFUSED,
    REDIRECTED
}
