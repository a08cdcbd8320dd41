package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

class EngineIdentitiesTests {

    private final TestEngine hardened = TestEngine.hardened();
    private final IdentityService identity = hardened.engine.getIdentityService();

    @Test
    void aPersonFindsHimselfAndNobodyElse() {
        hardened.as("an", () -> {
            assertThat(identity.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("an");
            assertThat(identity.createUserQuery().userId("an").singleResult().getLastName())
                    .isEqualTo("Tên an");
            assertThat(identity.createUserQuery().userId("binh").count()).isZero();
            assertThat(identity.createUserQuery().userIdIn("an", "binh").list()).hasSize(1);
            assertThat(identity.createUserQuery().userFirstNameLike("%").list()).isEmpty();
            assertThat(identity.createUserQuery().memberOfGroup("H24.verifier").list())
                    .extracting(User::getId)
                    .containsExactly("an");
            assertThat(identity.createUserQuery().memberOfGroup("H31.verifier").count())
                    .isZero();
        });
    }

    @Test
    void aPersonFindsHisOwnGroups() {
        hardened.as("an", () -> {
            assertThat(identity.createGroupQuery().groupMember("an").list())
                    .extracting(Group::getId)
                    .containsExactly("H24.verifier", "officials");
            assertThat(identity.createGroupQuery().listPage(1, 5)).hasSize(1);
            assertThat(identity.createGroupQuery().groupMember("son").list()).isEmpty();
            assertThat(identity.createGroupQuery().groupId("H31.verifier").count())
                    .isZero();
        });
    }

    @Test
    void theEngineFindsAnybodyByName() {
        assertThat(identity.createUserQuery().userId("binh").count()).isEqualTo(1);
        assertThat(identity.createUserQuery().userId("nobody").count()).isZero();
        assertThat(identity.createUserQuery().list()).as("nobody needs lists").isEmpty();
        assertThat(identity.createGroupQuery().groupMember("binh").count()).isEqualTo(2);
        assertThat(identity.createTenantQuery().userMember("binh").count()).isZero();
    }

    @Test
    void nobodyBelongsToTheAlmighty() {
        assertThat(identity.createGroupQuery().groupMember("almighty").list())
                .extracting(Group::getId)
                .containsExactly("officials");
    }

    @Test
    void nothingIsWrittenAndNobodySignsInHere() {
        assertThat(identity.isReadOnly()).isTrue();
        assertThat(identity.checkPassword("an", "demo-Haiphong-2026")).isFalse();
        assertThatThrownBy(() -> identity.newUser("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> identity.createMembership("an", "H31.verifier"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
