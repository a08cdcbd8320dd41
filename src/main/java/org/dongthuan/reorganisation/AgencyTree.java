package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;

/** The agencies as this node knows them. */
@Component
class AgencyTree implements AgencyChangeRules.Tree {

    private final Agencies agencies;

    AgencyTree(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Optional<Agency> find(AgencyCode code) {
        return agencies.find(code);
    }

    @Override
    public List<AgencyCode> children(AgencyCode code, LocalDate day) {
        return agencies.children(code, day);
    }
}
