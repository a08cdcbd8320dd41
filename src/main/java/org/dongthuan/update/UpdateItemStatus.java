package org.dongthuan.update;

/** What became of one change; text key {@code update.item.<status>}. */
public enum UpdateItemStatus {
    PENDING,
    APPROVED,
    REFUSED
}
