package org.dongthuan.identity;

import java.time.Clock;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.OwnersDatabase;
import org.dongthuan.platform.SeparateConnections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What the command stands on: tables and the log. Not a part of the application, which would begin to work. */
@Import(OwnersDatabase.class)
@ComponentScan(
        basePackages = "org.dongthuan",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = {
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {AuditLog.class, SeparateConnections.class}),
            @Filter(type = FilterType.REGEX, pattern = ".*Table")
        })
class AdminContext {

    @Bean
    FirstAdministrator firstAdministrator(
            KeptAccountTable accounts,
            AppointmentTable appointments,
            PasswordResetTable resets,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        return new FirstAdministrator(accounts, appointments, resets, audit, transaction, clock);
    }
}
