package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.Assertions;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody decides on a request that he made or is asked about, nor twice. */
@ApplicationTest
class AccessIndependenceTests {

    @Autowired
    ApplicationContext context;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.withdrawOpenRequests("thu.hoang");
    }

    @Test
    void withNobodyIndependentTheRequesterSeesForWhomHisRequestWaits() {
        RequestNumber number = stories.submitted("thu.hoang", "son.cao");
        Assertions.assertThat(awaited(number)).as("before its agency has it").isNull();
        stories.agree(number, "son.cao");
        Assertions.assertThat(awaited(number))
                .extracting(
                        AwaitedAppointment::role, waiting -> waiting.agency().code())
                .containsExactly(Role.VERIFIER, "H31.01");
        stories.withdraw("thu.hoang", number);
        Assertions.assertThat(awaited(number))
                .as("nobody has to be appointed any more")
                .isNull();
    }

    private @Nullable AwaitedAppointment awaited(RequestNumber number) {
        return stories.view("thu.hoang", number).parts().get(0).awaitsAppointment();
    }

    @Test
    void whoIsAskedAboutInOnePartDecidesOnNobodyInAnother() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "lan.vu", "minh.do");
        stories.agree(number, "nga.pham", "lan.vu");
        AskedPerson nga = stories.request(number).people().stream()
                .filter(person -> person.subject().equals("nga.pham"))
                .findFirst()
                .orElseThrow();
        RequestNumber part = number.part(nga.part());
        assertThatThrownBy(() -> stories.decide("lan.vu", part, Outcome.APPROVE))
                .isInstanceOf(Refusal.NotPermitted.class);
        stories.decide("hoa.ngo", part, Outcome.APPROVE);
        assertThatThrownBy(() -> stories.decide("minh.do", part, Outcome.APPROVE))
                .isInstanceOf(Refusal.class);
        Assertions.assertThat(stories.grants(number)).isEmpty();
    }

    @Test
    void requesterSubjectVerifierAndApproverAreDifferentPeople() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "lan.vu");
        stories.agree(number, "nga.pham");
        stories.refuse(number, "lan.vu");
        assertThatThrownBy(() -> stories.decide("lan.vu", number.part(1), Outcome.APPROVE))
                .hasMessage("own-request");
        stories.decide("hoa.ngo", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        Assertions.assertThat(stories.grants(number)).hasSize(1);
        assertThatThrownBy(() -> stories.view("lan.vu", number)).hasMessage("request-unknown");
    }
}
