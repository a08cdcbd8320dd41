package org.dongthuan.identity;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords with what is stored of them, and stores them anew when that has become too cheap or too dear. */
@Component
class Passwords {

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final String ofNobody;

    Passwords(AccountTable accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.ofNobody = PasswordConfiguration.hashOfNothing();
    }

    /** An unknown name and a closed account take the same work as a wrong password. */
    boolean areRight(Optional<Account> account, String typed) {
        Optional<Account> open = account.filter(Account::open);
        boolean right = PasswordRules.isText(typed)
                && encoder.matches(typed, open.map(Account::passwordHash).orElse(ofNobody));
        if (!right || open.isEmpty()) return false;
        renew(open.get(), typed);
        return true;
    }

    private void renew(Account account, String typed) {
        if (cost(account.passwordHash()).equals(cost(ofNobody))) return;
        accounts.replacePassword(account.id(), account.passwordHash(), encoder.encode(typed));
    }

    /** What stands before salt and hash: the method and its measures. */
    private static String cost(String hash) {
        return hash.substring(0, Math.max(hash.lastIndexOf('$', hash.lastIndexOf('$') - 1), 0));
    }
}
