package org.dongthuan.disclosure;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Which agency has a question. */
@Component
class QuestionAgencies implements CaseAgencies {

    private final QuestionTable questions;
    private final Agencies agencies;

    QuestionAgencies(QuestionTable questions, Agencies agencies) {
        this.questions = questions;
        this.agencies = agencies;
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return questions
                .find(new RequestNumber(businessKey))
                .flatMap(found ->
                        Optional.ofNullable(found.agency()).or(() -> Optional.ofNullable(found.readerAgency())))
                .map(agencies::name);
    }
}
