package org.dongthuan.restore;

import java.util.List;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.DatabaseCopyTable;
import org.dongthuan.platform.OwnersDatabase;
import org.dongthuan.platform.SeparateConnections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the commands stand on: tables, the log, and what each module puts right. Not a part of the application, which would
 * begin to work.
 */
@Import(OwnersDatabase.class)
@ComponentScan(
        basePackages = "org.dongthuan",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = {
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {AfterRestore.class, AuditLog.class, SeparateConnections.class}),
            @Filter(type = FilterType.REGEX, pattern = ".*Table")
        })
class RestoreContext {

    @Bean
    RestoreDesk restoreDesk(
            DatabaseCopyTable copies, List<AfterRestore> parts, AuditLog audit, TransactionTemplate transaction) {
        return new RestoreDesk(copies, parts, audit, transaction);
    }
}
