package org.dongthuan.correction;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Which requests of a person, submitted by somebody else in his name, wait for papers, and who may bring them. */
@Component
public class WaitingForPapers {

    private final ActsByMandate acts;

    WaitingForPapers(ActsByMandate acts) {
        this.acts = acts;
    }

    public Map<RequestNumber, List<String>> of(String requester) {
        return acts.waiting(requester);
    }
}
