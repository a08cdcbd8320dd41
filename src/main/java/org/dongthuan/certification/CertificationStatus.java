package org.dongthuan.certification;

/** Where a certification stands; text key {@code certification.status.<name>}. */
public enum CertificationStatus {
    ASKED,
    CERTIFIED,
    REFUSED,
    /** Nobody said a word in time. */
    LAPSED,
    /** The request was taken back before anybody did. */
    CANCELLED
}
