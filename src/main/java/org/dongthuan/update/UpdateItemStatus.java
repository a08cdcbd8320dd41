package org.dongthuan.update;

/** What became of one change; text key {@code update.item.<status>}. */
public enum UpdateItemStatus {
    PENDING,
    APPROVED,
    REFUSED,

    /** Approved with its list, and not recorded: the record was no longer as the list saw it. */
    NOT_RECORDED
}
