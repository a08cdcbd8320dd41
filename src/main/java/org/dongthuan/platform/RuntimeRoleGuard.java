package org.dongthuan.platform;

import jakarta.annotation.PostConstruct;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where the application's own database role could rewrite the log: owners and superusers switch its
 * triggers off, so the role must neither be the owner, nor become one, nor hold a right beyond reading and adding.
 */
@Component
@DependsOnDatabaseInitialization
class RuntimeRoleGuard {

    private static final String OWNED = """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('app', 'camunda') and pg_has_role(c.relowner, 'MEMBER')""";
    private static final String MAY_REWRITE = """
            select bool_or(has_table_privilege(relid, 'UPDATE, DELETE, TRUNCATE')
                or has_any_column_privilege(relid, 'UPDATE')) from pg_partition_tree('app.audit_event')""";

    private final JdbcClient database;

    RuntimeRoleGuard(JdbcClient database) {
        this.database = database;
    }

    @PostConstruct
    void refuseTooMuchPower() {
        if (database.sql(OWNED).query(Long.class).single() > 0) {
            throw refusal("owns the application's tables, is a member of the role that does, or is a superuser");
        }
        if (database.sql(MAY_REWRITE).query(Boolean.class).single()) {
            throw refusal("may change or remove lines of the log app.audit_event");
        }
    }

    private IllegalStateException refusal(String fault) {
        String role = database.sql("select current_user").query(String.class).single();
        return new IllegalStateException("The database role '" + role + "' of spring.datasource.username " + fault
                + ". Name a role that owns nothing there, and the owner as spring.flyway.user.");
    }
}
