package org.dongthuan.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Which passwords may be chosen. */
final class PasswordRules {

    private static final int SHORTEST = 12;

    /** What BCrypt takes: a password must not depend on which of the two methods hashes it. */
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    /** @throws Refusal {@code password-invalid} (422) */
    static void check(String account, String password, String repeated) {
        @Nullable String fault = null;
        if (password.codePointCount(0, password.length()) < SHORTEST) fault = "identity.password.short";
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) fault = "identity.password.long";
        if (password.toLowerCase(Locale.ROOT).contains(account)) fault = "identity.password.name";
        if (!isText(password)) fault = "identity.password.characters";
        if (fault != null) throw fault("password", fault);
        if (!password.equals(repeated)) throw fault("repeated", "identity.password.repeated");
    }

    /** Half of a pair of code units is no character: nothing can be made of it that a hash is made of. */
    static boolean isText(String typed) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(typed);
    }

    static Refusal.RuleViolated fault(String field, String textKey) {
        return new Refusal.RuleViolated("password-invalid", List.of(Violation.of(field, textKey)));
    }
}
