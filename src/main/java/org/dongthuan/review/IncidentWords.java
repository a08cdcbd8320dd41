package org.dongthuan.review;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.CaseAgencies;
import org.springframework.stereotype.Component;

/** What administrators read of a case that stands still: which agency, which role is missing; nobody by name. */
@Component
class IncidentWords implements CaseAgencies {

    private final ReviewCaseTable cases;
    private final AwaitedAppointments awaited;
    private final Agencies agencies;
    private final Texts texts;

    IncidentWords(ReviewCaseTable cases, AwaitedAppointments awaited, Agencies agencies, Texts texts) {
        this.cases = cases;
        this.awaited = awaited;
        this.agencies = agencies;
        this.texts = texts;
    }

    String nobodyLeft(RequestNumber number) {
        AwaitedAppointment appointment = awaited.of(number).orElseThrow();
        return texts.text(
                "review.nobody-left",
                Texts.VIETNAMESE,
                number.text(),
                texts.text("step." + appointment.step(), Texts.VIETNAMESE),
                texts.text(appointment.who(), Texts.VIETNAMESE),
                agencies.name(appointment.agency()));
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return cases.find(new RequestNumber(businessKey))
                .map(ReviewCase::presentAgency)
                .map(agencies::name);
    }
}
