package org.dongthuan.hostile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One request of each kind, so that hostile calls get to where something is there. */
final class WaitingRequests {

    private final ApplicationContext context;
    private final CorrectionFixtures corrections;
    private final AccessFixtures accesses;
    private final RequestNumber correction;
    private final RequestNumber access;

    WaitingRequests(ApplicationContext context) {
        this.context = context;
        corrections = new CorrectionFixtures(context);
        accesses = new AccessFixtures(context);
        correction =
                corrections.submitted("nga.pham", Map.of("other_name", JsonNodeFactory.instance.textNode("Thúy Nga")));
        access = accesses.submitted("thu.hoang", "nga.pham");
    }

    CorrectionFixtures corrections() {
        return corrections;
    }

    AccessFixtures accesses() {
        return accesses;
    }

    RequestNumber correction() {
        return correction;
    }

    RequestNumber access() {
        return access;
    }

    /** Takes them back, with those that hostile calls have made, and lets everybody call again. */
    void clear() {
        corrections.withdrawOpenRequests("nga.pham");
        accesses.withdrawOpenRequests("thu.hoang", "nga.pham");
        context.getBean(JdbcClient.class).sql("delete from app.throttle").update();
    }
}
