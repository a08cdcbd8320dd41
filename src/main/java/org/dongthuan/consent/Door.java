package org.dongthuan.consent;

/** By which right data may be read; each purpose and each legal basis belongs to one. */
public enum Door {
    /** One's own data, always open. */
    OWN_DATA,
    OWN_STAFF,
    STATUTORY,
    SUBJECT_CONSENT,
    AGENCY_CONSENT,
    AGGREGATED
}
