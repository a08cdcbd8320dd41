package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.access.AccessRules.RequestedScope;
import org.dongthuan.access.SubmitAccessRequest.Delay;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;

/** A request that passed every rule, and the door by which it comes in. */
record CheckedRequest(
        AccessDoor door,
        AgencyCode recipientAgency,
        AllowedUse purpose,
        AllowedUse legalBasis,
        String text,
        RequestedScope wish,
        LocalDate from,
        LocalDate to,
        List<Holder> holders,
        @Nullable Delay delay) {}
