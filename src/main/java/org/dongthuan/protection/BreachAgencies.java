package org.dongthuan.protection;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Which agency has a breach. */
@Component
class BreachAgencies implements CaseAgencies {

    private final BreachTable breaches;
    private final Agencies agencies;

    BreachAgencies(BreachTable breaches, Agencies agencies) {
        this.breaches = breaches;
        this.agencies = agencies;
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return breaches.find(new RequestNumber(businessKey)).map(found -> {
            AgencyCode asked = found.asked();
            return agencies.name(asked == null ? found.origin().agency() : asked);
        });
    }
}
