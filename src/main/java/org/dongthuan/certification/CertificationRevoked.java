package org.dongthuan.certification;

import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/**
 * A certification was taken back, in the same transaction; whoever listens ends what rests on it.
 *
 * @param account who decided that, for that agency
 */
public record CertificationRevoked(RequestNumber certification, String account, AgencyCode agency) {}
