package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.StartRefusal;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the administrator with whom an empty installation begins; whoever does it holds the database's own password. */
class FirstAdministrator {

    static final Duration GOOD_FOR = Duration.ofHours(1);

    private final KeptAccountTable accounts;
    private final AppointmentTable appointments;
    private final PasswordResetTable resets;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            KeptAccountTable accounts,
            AppointmentTable appointments,
            PasswordResetTable resets,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.resets = resets;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes it.
     *
     * @param evenSo although there is one: nobody can sign in any more
     * @return the secret of the link by which its person chooses the password
     */
    String create(CreateAccount wanted, boolean evenSo) {
        String secret = FreshSecret.text();
        transaction.executeWithoutResult(status -> create(wanted, evenSo, secret));
        return secret;
    }

    private void create(CreateAccount wanted, boolean evenSo, String secret) {
        LocalDate today = LocalDate.now(clock);
        boolean there = accounts.hasNationalAdministrator(today);
        if (there && !evenSo) {
            throw new StartRefusal(
                    "Đã có quản trị viên toàn hệ thống. Chỉ dùng --force khi không còn ai đăng nhập được.",
                    "There is an administrator of the whole country. Use --force only when nobody can sign in any more.");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        String id = String.valueOf(wanted.id());
        if (!accounts.insert(wanted, PasswordConfiguration.hashOfNothing(), now)) {
            throw new StartRefusal("Tên đăng nhập đã có: " + id + ".", "The account exists already: " + id + ".");
        }
        var everywhere = new Appointment(new HeldRole(Role.ADMINISTRATOR, null), false);
        appointments.insertIfMissing(id, everywhere, null, today);
        UUID request = UUID.randomUUID();
        resets.asked(id, request);
        resets.sent(request, Sha256.of(secret), now.plus(GOOD_FOR));
        audit.append(AuditEntry.done(null, null, Action.ADMINISTER)
                .about(id)
                .because(there ? "administrator-by-force" : "first-administrator"));
    }
}
