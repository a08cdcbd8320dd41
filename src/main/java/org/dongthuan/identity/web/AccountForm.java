package org.dongthuan.identity.web;

import org.dongthuan.identity.CreateAccount;
import org.dongthuan.identity.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of a new account, as it was typed. */
public record AccountForm(String id, String familyName, String givenName, String email, String agency) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "", "");

    static AccountForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static AccountForm of(MultiValueMap<String, String> typed) {
        return new AccountForm(
                first(typed, "id"),
                first(typed, "familyName"),
                first(typed, "givenName"),
                first(typed, "email"),
                first(typed, "agency"));
    }

    CreateAccount command() {
        return new CreateAccount(id, familyName, givenName, email, agency);
    }

    @Override
    public String toString() {
        return id;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        @Nullable String value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
