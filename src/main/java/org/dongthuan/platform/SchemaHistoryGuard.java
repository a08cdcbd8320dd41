package org.dongthuan.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Migrates a database that is empty or that an earlier release of this very schema made, and leaves any other alone:
 * one that was made before the migrations were rewritten, by a later release, or by another program. Whatever else may
 * forbid the start is asked before the first change.
 */
@Component
class SchemaHistoryGuard implements FlywayMigrationStrategy {

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final List<StartCheck> checks;

    SchemaHistoryGuard(ObjectProvider<EmbeddedDatabase> embedded, List<StartCheck> checks) {
        this.embedded = embedded;
        this.checks = List.copyOf(checks);
    }

    @Override
    public void migrate(Flyway flyway) {
        List<MigrationInfo> history = List.of(flyway.info().all());
        if (history.stream().anyMatch(SchemaHistoryGuard::isOtherThanOurs)) throw ofAnother(flyway);
        if (history.stream().anyMatch(SchemaHistoryGuard::isUnknown)) {
            // a later release begins with all that we have, and goes on
            boolean goesOn = history.stream().noneMatch(SchemaHistoryGuard::isMissingThere);
            throw goesOn ? ofALater(flyway) : ofAnother(flyway);
        }
        var database = JdbcClient.create(flyway.getConfiguration().getDataSource());
        checks.forEach(check -> check.require(database));
        flyway.migrate();
    }

    /** Something was done to the database that our migrations do not do. */
    private static boolean isUnknown(MigrationInfo migration) {
        MigrationState state = migration.getState();
        return state == MigrationState.MISSING_SUCCESS
                || state == MigrationState.MISSING_FAILED
                || state == MigrationState.FUTURE_SUCCESS
                || state == MigrationState.FUTURE_FAILED;
    }

    private static boolean isOtherThanOurs(MigrationInfo migration) {
        return !isUnknown(migration) && migration.getState().isApplied() && !migration.isChecksumMatching();
    }

    private static boolean isMissingThere(MigrationInfo migration) {
        return migration.getState().isResolved() && !migration.getState().isApplied();
    }

    private StartRefusal ofALater(Flyway flyway) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        if (own != null) return EmbeddedDatabase.madeByALaterVersion(own.home());
        String url = flyway.getConfiguration().getUrl();
        return new StartRefusal(
                "Cơ sở dữ liệu " + url + " đã được một phiên bản mới hơn của Đồng Thuận nâng cấp, phiên bản này không"
                        + " dùng được. Dữ liệu trong đó được giữ nguyên. Hãy cập nhật máy chủ này lên phiên bản mới rồi"
                        + " khởi động lại.",
                "The database " + url + " was upgraded by a newer version of Đồng Thuận, and this one cannot work with"
                        + " it. Nothing in it was changed. Update this server to the newer version and start again.");
    }

    private StartRefusal ofAnother(Flyway flyway) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        if (own != null) return EmbeddedDatabase.madeByAnotherVersion(own.home());
        String url = flyway.getConfiguration().getUrl();
        return new StartRefusal(
                "Cơ sở dữ liệu " + url
                        + " do một phiên bản khác tạo ra, phiên bản này không dùng được. Dữ liệu trong đó"
                        + " được giữ nguyên. Hãy chỉ định một cơ sở dữ liệu trống (SPRING_DATASOURCE_URL), hoặc chạy lại"
                        + " phiên bản đã tạo ra nó.",
                "The database " + url
                        + " was made by another version, and this one cannot work with it. Nothing in it was"
                        + " changed. Name an empty database (SPRING_DATASOURCE_URL), or run the version that made it.");
    }
}
