package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.NewAccounts;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.DataFile;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demonstration, there before any other bean of profile {@code demo} that names it. */
@Component
@Profile("demo")
@DependsOn("agencies")
class DemoPeople {

    /** Of the password that the documentation tells everybody; hashed beforehand to keep the start fast. */
    static final String PASSWORD_HASH = "{argon2}$argon2id$v=19$m=19456,t=2,p=1"
            + "$qlccOKQSKGPCB0nXHWlj6w$+6Gs9yBIbalTPiFGXvYiGg1GqNkUPqNGUqOHsFrjd8k";

    static final String MAIL_DOMAIN = ".demo.example";

    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final NewAccounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DemoPeople(NewAccounts accounts, AuditLog audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostConstruct
    void seed() {
        transaction.executeWithoutResult(
                status -> DataFile.shipped("demo_people").rows().forEach(this::seed));
    }

    private void seed(NamedCsvRecord row) {
        String account = row.getField("account");
        boolean isNew = accounts.add(
                account, PASSWORD_HASH, row.getField("family_name"), row.getField("given_name"), row.getField("email"));
        // an account that is already there keeps whatever the demonstration made of it
        if (!isNew) return;
        appoint(account, row);
        audit.append(AuditEntry.done(null, null, Action.ADMINISTER).about("demo account " + account));
    }

    private void appoint(String account, NamedCsvRecord row) {
        String agency = row.getField("agency");
        String role = row.getField("role");
        if (!agency.isEmpty()) {
            var official = new HeldRole(Role.OFFICIAL, new AgencyCode(agency));
            boolean leader = Boolean.parseBoolean(row.getField("leader"));
            String title = row.getField("signs_as");
            accounts.appoint(account, official, leader, title.isEmpty() ? null : title, SINCE);
        }
        if (!role.isEmpty()) {
            accounts.appoint(account, held(Role.valueOf(role), agency), false, null, SINCE);
        }
    }

    private static HeldRole held(Role role, String agency) {
        boolean national = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        return new HeldRole(role, national ? null : new AgencyCode(agency));
    }
}
