package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dongthuan.identity.SecondFactor.Next;
import org.dongthuan.identity.SecondFactor.Offer;
import org.dongthuan.identity.SecondFactorTable.Row;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own second factor: set it up with an application on a telephone, and take it away. */
@Component
public class SecondFactors {

    /** As long as a picture may stand on a screen. */
    private static final Duration OFFERED_FOR = Duration.ofMinutes(15);

    private final SecondFactorTable table;
    private final SecondFactorSecrets secrets;
    private final SecondFactorDemand demand;
    private final SecondFactorLog log;
    private final PasswordProof password;
    private final Clock clock;

    SecondFactors(
            SecondFactorTable table,
            SecondFactorSecrets secrets,
            SecondFactorDemand demand,
            SecondFactorLog log,
            PasswordProof password,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.demand = demand;
        this.log = log;
        this.password = password;
        this.clock = clock;
    }

    /** What comes after the password of that account. */
    @Transactional(readOnly = true)
    public Next next(String account) {
        if (table.isOn(account)) return Next.CODE;
        return demand.concerns(account) ? Next.SET_UP : Next.NOTHING;
    }

    /** Whether that account must have one by now. */
    public boolean isDemandedOf(String account) {
        return demand.concerns(account);
    }

    @Transactional(readOnly = true)
    public SecondFactor of(Actor actor) {
        boolean demanded = demand.concerns(actor.account());
        return table.find(actor.account())
                .map(row -> new SecondFactor(row.confirmedAt(), row.codesLeft(), demanded))
                .orElseGet(() -> new SecondFactor(null, 0, demanded));
    }

    /**
     * Makes a secret for an application on the telephone; it is asked for once that has shown a code.
     *
     * @throws Refusal {@code password-invalid} (422), {@code password-too-often} (429), {@code second-factor-there} (409)
     */
    @Transactional
    public Offer begin(Actor actor, String typedPassword) {
        String account = actor.account();
        password.require(account, typedPassword);
        byte[] locked = secrets.fresh(account);
        if (!table.begin(account, locked, OffsetDateTime.now(clock))) throw new Refusal.Conflict("second-factor-there");
        return offer(account, locked);
    }

    /** What was begun a short time ago and not confirmed. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(Actor actor) {
        return begun(actor.account()).map(row -> offer(actor.account(), row.secret()));
    }

    /**
     * Asks for codes from now on. The caller ends the other sessions.
     *
     * @return the codes on paper, which nobody can see again
     * @throws Refusal {@code code-wrong} (422), {@code second-factor-not-begun} (409)
     */
    @Transactional
    public List<String> confirm(Actor actor, String typed) {
        String account = actor.account();
        Row row = begun(account).orElseThrow(() -> new Refusal.Conflict("second-factor-not-begun"));
        OptionalLong step = Totp.stepOf(typed, secrets.open(account, row.secret()), clock.instant());
        if (step.isEmpty()) throw wrong();
        if (!table.confirm(account, OffsetDateTime.now(clock)) || !table.take(account, step.getAsLong()))
            throw new Refusal.Conflict("second-factor-there");
        log.changed(actor, "second-factor-on");
        return freshCodes(account);
    }

    /** Other codes on paper; those so far open nothing any more. The caller has asked for a proof. */
    @Transactional
    public List<String> renewCodes(Actor actor) {
        if (!table.isOn(actor.account())) throw new Refusal.Conflict("second-factor-not-begun");
        log.changed(actor, "recovery-codes-renewed");
        return freshCodes(actor.account());
    }

    /**
     * Asks for no codes any more. The caller has asked for a proof.
     *
     * @throws Refusal {@code second-factor-demanded} (409) for whoever must have one
     */
    @Transactional
    public void end(Actor actor) {
        if (demand.concerns(actor.account())) throw new Refusal.Conflict("second-factor-demanded");
        if (!table.remove(actor.account())) throw new Refusal.Conflict("second-factor-not-begun");
        log.changed(actor, "second-factor-off");
    }

    /** A code that is none. */
    public static Refusal.RuleViolated wrong() {
        return new Refusal.RuleViolated("code-wrong", List.of(Violation.of("code", "identity.code.wrong")));
    }

    private Optional<Row> begun(String account) {
        OffsetDateTime eldest = OffsetDateTime.now(clock).minus(OFFERED_FOR);
        return table.find(account)
                .filter(row -> row.confirmedAt() == null && row.begunAt().isAfter(eldest));
    }

    private List<String> freshCodes(String account) {
        List<String> codes = RecoveryCode.several().toList();
        table.replaceCodes(account, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    private Offer offer(String account, byte[] locked) {
        String secret = Base32.of(secrets.open(account, locked));
        // both names are the application's: what an account is called stands in no other way on the telephone
        String address = "otpauth://totp/DongThuan:%s?secret=%s&issuer=DongThuan".formatted(account, secret);
        return new Offer(secret, address);
    }
}
