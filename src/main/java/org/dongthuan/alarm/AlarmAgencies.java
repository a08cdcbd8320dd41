package org.dongthuan.alarm;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Which agency has an alarm. */
@Component
class AlarmAgencies implements CaseAgencies {

    private final AlarmTable alarms;
    private final Agencies agencies;

    AlarmAgencies(AlarmTable alarms, Agencies agencies) {
        this.alarms = alarms;
        this.agencies = agencies;
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return alarms.find(new RequestNumber(businessKey))
                .flatMap(found ->
                        Optional.ofNullable(found.agency()).or(() -> Optional.ofNullable(found.readerAgency())))
                .map(agencies::name);
    }
}
