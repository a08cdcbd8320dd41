package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ApplicationTest
class RuntimeRoleGuardTests {

    @Autowired
    JdbcClient runtime;

    @Autowired
    FlywayConnectionDetails ownerConnection;

    @Test
    void aRoleThatOwnsNothingAndOnlyAddsToTheLogIsWelcome() {
        assertThatCode(() -> new RuntimeRoleGuard(runtime).refuseTooMuchPower()).doesNotThrowAnyException();
    }

    @Test
    void theOwnerOfTheTablesIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RuntimeRoleGuard(JdbcClient.create(owner())).refuseTooMuchPower())
                .withMessageContaining("'dongthuan_owner'")
                .withMessageContaining("owns");
    }

    @Test
    void aRoleThatMayChangeTheLogIsRefused() {
        JdbcTemplate owner = owner();
        for (String right : new String[] {"update", "delete", "truncate", "update (actor)"}) {
            owner.execute("grant " + right + " on app.audit_event to dongthuan_app");
            try {
                assertThatIllegalStateException()
                        .isThrownBy(() -> new RuntimeRoleGuard(runtime).refuseTooMuchPower())
                        .withMessageContaining("'dongthuan_app'")
                        .withMessageContaining("app.audit_event");
            } finally {
                owner.execute("revoke " + right + " on app.audit_event from dongthuan_app");
            }
        }
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(new DriverManagerDataSource(
                ownerConnection.getJdbcUrl(), ownerConnection.getUsername(), ownerConnection.getPassword()));
    }
}
