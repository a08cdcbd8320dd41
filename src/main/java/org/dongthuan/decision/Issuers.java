package org.dongthuan.decision;

import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.Agency.Kind;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each agency issues its papers, after {@code catalogue/issuers.csv}. */
@Component
class Issuers {

    private final Agencies agencies;

    Issuers(Agencies agencies) {
        this.agencies = agencies;
    }

    Issuer of(AgencyCode code) {
        Agency agency = agencies.get(code);
        AgencyCode parent = stands(agency) ? null : agency.parent();
        return of(code, new AgencyName(agency.name()), parent, parent == null ? null : name(parent));
    }

    /** A department of a ministry issues nothing of its own: the paper is the ministry's, signed by order. */
    static Issuer of(AgencyCode code, AgencyName own, @Nullable AgencyCode parent, @Nullable AgencyName superior) {
        IssuerRow unit = IssuerRow.of(own);
        if (!unit.bySuperior() || parent == null || superior == null) return issuer(code, own, superior, unit, unit);
        return issuer(parent, superior, null, IssuerRow.of(superior), unit.ownedBy(own));
    }

    private static Issuer issuer(
            AgencyCode series, AgencyName body, @Nullable AgencyName superior, IssuerRow row, IssuerRow unit) {
        IssuerRow said = row.filled(body, superior);
        var head = new Letterhead(superior, body, (superior == null ? body : superior).seat(), said.head());
        return new Issuer(
                head,
                series,
                said.head(),
                said.secondInstance(),
                said.competence(),
                unit.filled(body, superior).proposer(),
                unit.filled(body, superior).executors(),
                unit.draftingUnit());
    }

    private AgencyName name(AgencyCode code) {
        return new AgencyName(agencies.name(code));
    }

    /** Ministries and committees, those of communes too, speak for themselves. */
    private static boolean stands(Agency agency) {
        return agency.kind() != Kind.PERSONNEL_DEPARTMENT && agency.kind() != Kind.DEPARTMENT;
    }
}
