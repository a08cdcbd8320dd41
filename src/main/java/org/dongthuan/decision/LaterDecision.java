package org.dongthuan.decision;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;

/** That the decision on a request was changed by a later one; both by their numbers. */
public record LaterDecision(ChangeKind kind, String older, String newer, AgencyCode issuer, OffsetDateTime at) {}
