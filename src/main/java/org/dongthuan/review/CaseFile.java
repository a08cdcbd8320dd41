package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, and closes those that their requester took back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseFile {

    private final ReviewCaseTable cases;
    private final Chains chains;
    private final Clock clock;

    CaseFile(ReviewCaseTable cases, Chains chains, Clock clock) {
        this.cases = cases;
        this.chains = chains;
        this.clock = clock;
    }

    public void open(OpenCase opened) {
        cases.add(ReviewCase.of(opened, chains.of(opened), OffsetDateTime.now(clock)), chains.isSensitive(opened));
    }

    public void withdraw(RequestNumber number, String requester) {
        cases.withdraw(number, requester, OffsetDateTime.now(clock));
    }
}
