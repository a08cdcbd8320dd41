package org.dongthuan.agency;

import java.time.Clock;
import java.time.LocalDate;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.LoadedFileTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the agencies of the register into the table: new ones in, changed ones up to date, missing ones closed. */
@Component
class AgencyLoader {

    private final AgencyTable table;
    private final LoadedFileTable loadedFiles;
    private final AuditLog audit;
    private final Clock clock;

    AgencyLoader(AgencyTable table, LoadedFileTable loadedFiles, AuditLog audit, Clock clock) {
        this.table = table;
        this.loadedFiles = loadedFiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Loads the file unless exactly this content was loaded last. */
    @Transactional
    public void load(DataFile file) {
        if (!loadedFiles.isNew(file)) return;
        var rows = file.rows();
        table.save(rows);
        table.closeAllBut(rows.stream().map(row -> row.getField("code")).toList(), LocalDate.now(clock));
        audit.append(AuditEntry.done(null, null, Action.ADMINISTER).about("agencies " + file.sha256()));
    }
}
