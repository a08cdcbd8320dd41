package org.dongthuan.protection;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Which agency has a request to restrict processing. */
@Component
class RestrictionAgencies implements CaseAgencies {

    private final RestrictionRequestTable requests;
    private final Agencies agencies;

    RestrictionAgencies(RestrictionRequestTable requests, Agencies agencies) {
        this.requests = requests;
        this.agencies = agencies;
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return requests.find(new RequestNumber(businessKey))
                .flatMap(found -> Optional.ofNullable(found.agency()))
                .map(agencies::name);
    }
}
