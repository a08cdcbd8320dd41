package org.dongthuan.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/** What a new account has to say of its person. */
final class NewAccountRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,62}");

    /** Whoever is in the middle of an address is not looked at more closely: the mail arrives or does not. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?=.{4,189}$)[A-Za-z0-9]([A-Za-z0-9-]*[.])+[A-Za-z]{2,}");

    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’.-]{0,99}");

    /** The pages beside those of accounts are called so. */
    private static final Set<String> PAGES = Set.of("new", "search");

    private NewAccountRules() {}

    /** @throws Refusal {@code account-invalid} (422), with all that is at fault */
    static void check(CreateAccount wanted) {
        List<Violation> faults = new ArrayList<>();
        judge(faults, "id", matches(NAME, wanted.id()) && !PAGES.contains(String.valueOf(wanted.id())));
        judge(faults, "familyName", matches(PERSON, wanted.familyName()));
        judge(faults, "givenName", matches(PERSON, wanted.givenName()));
        judge(faults, "email", matches(MAIL, wanted.email()));
        judge(faults, "agency", wanted.agency() != null);
        if (!faults.isEmpty()) throw new Refusal.RuleViolated("account-invalid", faults);
    }

    static Refusal fault(String field, String textKey) {
        return new Refusal.RuleViolated("account-invalid", List.of(Violation.of(field, textKey)));
    }

    private static void judge(List<Violation> faults, String field, boolean good) {
        if (!good) faults.add(Violation.of(field, "identity.account.fault." + field));
    }

    private static boolean matches(Pattern pattern, @Nullable String typed) {
        return typed != null && pattern.matcher(typed).matches();
    }
}
