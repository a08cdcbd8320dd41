package org.dongthuan.identity;

import org.dongthuan.identity.KeptAccount.State;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts somebody looks for.
 *
 * @param q the beginning of the account's name, a part of the person's, or the whole mail address
 */
public record AccountQuery(
        @Nullable String q, @Nullable State state, @Nullable String agency) {

    /** All of them. */
    public static final AccountQuery ALL = new AccountQuery(null, null, null);

    @Nullable
    String folded() {
        @Nullable String typed = TypedText.cleaned(q);
        return typed == null ? null : TypedText.folded(typed);
    }
}
