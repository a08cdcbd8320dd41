package org.dongthuan.decision;

import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.Agency.Kind;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letterhead of each agency, after its name and its place in the tree. */
@Component
class Letterheads {

    private final Agencies agencies;

    Letterheads(Agencies agencies) {
        this.agencies = agencies;
    }

    Letterhead of(AgencyCode code) {
        Agency agency = agencies.get(code);
        var own = new AgencyName(agency.name());
        AgencyName superior = superior(agency);
        return new Letterhead(superior, own, (superior == null ? own : superior).seat());
    }

    /** Ministries and committees, those of communes too, speak for themselves. */
    private @Nullable AgencyName superior(Agency agency) {
        boolean stands = agency.kind() != Kind.PERSONNEL_DEPARTMENT && agency.kind() != Kind.DEPARTMENT;
        if (stands || agency.parent() == null) return null;
        return new AgencyName(agencies.name(agency.parent()));
    }
}
