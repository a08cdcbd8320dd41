package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.Statements.statements;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.ConsentDesk;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A page of a list costs the same few statements, however long it is. */
@ApplicationTest
class ListStatementsTests {

    private static final int MANY = 8;

    @Autowired
    ApplicationContext context;

    @Autowired
    GrantDesk grants;

    @Autowired
    ConsentDesk consents;

    AccessFixtures stories;
    GrantFixtures given;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
        given = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        given.endAll();
        stories.withdrawOpenRequests("thu.hoang");
    }

    @Test
    void requestsOfOneselfAndOfOnesAgency() {
        List<RequestNumber> numbers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) numbers.add(stories.submitted("thu.hoang", "nga.pham", "tuan.bui"));
        numbers.forEach(number -> stories.agree(number, "nga.pham", "tuan.bui"));
        AccessDesk desk = stories.desk();
        var thu = stories.actor("thu.hoang");
        var lan = stories.actor("lan.vu");

        assertThat(desk.list(lan, 0, MANY))
                .extracting(AccessSummary::number)
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(statements(() -> desk.mine(thu, 0, MANY))).hasSameSizeAs(statements(() -> desk.mine(thu, 0, 1)));
        assertThat(statements(() -> desk.mine(thu, 0, MANY))).hasSizeLessThan(6);
        assertThat(statements(() -> desk.list(lan, 0, MANY)))
                .hasSameSizeAs(statements(() -> desk.list(lan, 0, 1)))
                .hasSizeLessThan(8);
        assertThat(statements(() -> desk.count(lan))).hasSizeLessThan(3);
    }

    @Test
    void grantsReceivedAndGiven() {
        for (int i = 0; i < MANY; i++) given.given("dat.ngo", i % 2 == 0 ? "nga.pham" : "tuan.bui", "phone");
        for (Side side : Side.values()) {
            var reader = given.actor(side == Side.MINE ? "dat.ngo" : "minh.do");
            assertThat(grants.list(reader, side, new Paging(0, MANY)).items()).hasSize(MANY);
            assertThat(statements(() -> grants.list(reader, side, new Paging(0, MANY))))
                    .hasSameSizeAs(statements(() -> grants.list(reader, side, new Paging(0, 1))))
                    .hasSizeLessThan(7);
        }
    }

    @Test
    void consents() {
        for (int i = 0; i < MANY; i++) stories.submitted("thu.hoang", "nga.pham");
        var nga = stories.actor("nga.pham");
        assertThat(consents.list(nga, 0, MANY, Texts.VIETNAMESE)).hasSize(MANY);
        assertThat(statements(() -> consents.list(nga, 0, MANY, Texts.VIETNAMESE)))
                .hasSameSizeAs(statements(() -> consents.list(nga, 0, 1, Texts.VIETNAMESE)))
                .hasSizeLessThan(5);
    }
}
