package org.dongthuan.identity;

import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a new account.
 *
 * @param id the name with which the person signs in
 * @param agency whose administrators keep it: where the person works
 */
public record CreateAccount(
        @Nullable String id,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String email,
        @Nullable String agency) {

    CreateAccount cleaned() {
        return new CreateAccount(
                TypedText.cleaned(id),
                TypedText.cleaned(familyName),
                TypedText.cleaned(givenName),
                TypedText.cleaned(email),
                TypedText.cleaned(agency));
    }

    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
