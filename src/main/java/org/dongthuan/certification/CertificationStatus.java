package org.dongthuan.certification;

/** Where a certification stands; text key {@code certification.status.<name>}. */
public enum CertificationStatus {
    ASKED,
    CERTIFIED,
    /** Certified once, and taken back by the agency since. */
    REVOKED,
    REFUSED,
    /** Nobody said a word in time. */
    LAPSED,
    /** The request was taken back before anybody did. */
    CANCELLED
}
