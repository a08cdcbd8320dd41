package org.dongthuan.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.DatabaseCopyTable;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.StartRefusal;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a restored copy of the database the one that the application works on. */
final class RestoreDesk {

    private final DatabaseCopyTable copies;
    private final List<AfterRestore> parts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RestoreDesk(DatabaseCopyTable copies, List<AfterRestore> parts, AuditLog audit, TransactionTemplate transaction) {
        this.copies = copies;
        this.parts = List.copyOf(parts);
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All or nothing, and every line that it returns stands in the log. */
    List<String> admit(RestoredCopy copy) {
        return Objects.requireNonNull(transaction.execute(status -> {
            requireOurs();
            String admitted = copies.admitted();
            List<String> lines = new ArrayList<>();
            lines.add("database copy %s, before it %s".formatted(copies.present(), admitted));
            parts.forEach(part -> lines.addAll(part.putRight(copy)));
            copies.admit(copy.by(), copy.at());
            lines.forEach(line -> audit.append(
                    AuditEntry.done(null, null, Action.ADMINISTER).about(line).because("restored by " + copy.by())));
            return lines;
        }));
    }

    void requireOurs() {
        if (copies.exists()) return;
        throw new StartRefusal(
                "Ở đây không có cơ sở dữ liệu của Đồng Thuận: hãy kiểm tra SPRING_DATASOURCE_URL.",
                "There is no database of Đồng Thuận here: check SPRING_DATASOURCE_URL.");
    }
}
