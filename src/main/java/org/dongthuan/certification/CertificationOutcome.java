package org.dongthuan.certification;

/** What a certifier says; text key {@code certification.outcome.<name>}. */
public enum CertificationOutcome {
    CERTIFY,
    REFUSE;

    CertificationStatus status() {
        return this == CERTIFY ? CertificationStatus.CERTIFIED : CertificationStatus.REFUSED;
    }
}
