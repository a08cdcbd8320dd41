package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Takes the codes that come after passwords, more slowly after failures; each opens once. */
@Component
public class CodeDesk {

    /** Under which name wrong codes are counted: no account is called so. */
    private static final String GUESSES = "code ";

    private final SecondFactorTable table;
    private final SecondFactorSecrets secrets;
    private final SignInThrottle throttle;
    private final SignInPace pace;
    private final CodeLog log;
    private final Clock clock;

    CodeDesk(
            SecondFactorTable table,
            SecondFactorSecrets secrets,
            SignInThrottle throttle,
            SignInPace pace,
            CodeLog log,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.throttle = throttle;
        this.pace = pace;
        this.log = log;
        this.clock = clock;
    }

    /** The name that its wrong codes are counted under. */
    static String guessesOf(String account) {
        return GUESSES + account;
    }

    /** @param signsIn whether he comes in by it; else he is in, and shows once more who he is */
    public SignIn prove(String account, String typed, String address, boolean signsIn) {
        String guesses = guessesOf(account);
        return pace.attempt(
                guesses,
                address,
                () -> attempt(account, typed.strip(), address),
                admitted -> log.admitted(account, address, signsIn));
    }

    private SignIn attempt(String account, String typed, String address) {
        Duration wait = throttle.waitFor(guessesOf(account), address);
        if (!wait.isZero()) {
            log.throttled(account);
            return new SignIn.Throttled(wait);
        }
        if (isGood(account, typed)) return new SignIn.Admitted(account);
        log.failed(account, address);
        return new SignIn.Refused(throttle.waitFor(guessesOf(account), address));
    }

    private boolean isGood(String account, String typed) {
        String digits = typed.replace(" ", "");
        if (!digits.matches("\\d{6}")) return table.use(account, RecoveryCode.hash(typed), OffsetDateTime.now(clock));
        OptionalLong step = table.find(account)
                .filter(row -> row.confirmedAt() != null)
                .map(row -> Totp.stepOf(digits, secrets.open(account, row.secret()), clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && table.take(account, step.getAsLong());
    }
}
