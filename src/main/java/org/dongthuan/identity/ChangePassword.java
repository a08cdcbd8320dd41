package org.dongthuan.identity;

import org.jspecify.annotations.Nullable;

/** The password so far, and twice the one that is to take its place; what was not typed is empty. */
public record ChangePassword(String current, String password, String repeated) {

    public ChangePassword(@Nullable String current, @Nullable String password, @Nullable String repeated) {
        this.current = current == null ? "" : current;
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
