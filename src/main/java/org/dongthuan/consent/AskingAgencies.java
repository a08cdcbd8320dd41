package org.dongthuan.consent;

import java.util.Optional;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** For whose sake a question is asked: no agency has it as its case. */
@Component
class AskingAgencies implements CaseAgencies {

    private final ConsentTable consents;
    private final ConsentNames names;
    private final Texts texts;

    AskingAgencies(ConsentTable consents, ConsentNames names, Texts texts) {
        this.consents = consents;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return consents.find(new RequestNumber(businessKey))
                .map(found -> names.agency(found.question().recipientAgency()))
                .map(agency -> texts.text("consent.asked-for", Texts.VIETNAMESE, agency));
    }
}
