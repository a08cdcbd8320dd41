package org.dongthuan.grant;

import java.util.Locale;
import org.dongthuan.grant.Grant.State;
import org.dongthuan.platform.Refusal;

/** Why a reading is refused, each in words that tell nothing but the reader's own grant. */
enum Denial {
    /** No such grant, somebody else's, or one for another record: all the same to whoever asks. */
    UNKNOWN,
    /** The reader no longer works for the agency that received the grant, or his account is closed. */
    AGENCY,
    REVOKED,
    CONSENT_WITHDRAWN,
    /** Something else that the grant rested on has ended. */
    BASIS_ENDED,
    NOT_YET,
    EXPIRED,
    PURPOSE,
    /** The person has processing for that purpose restricted, and no law obliges to it. */
    RESTRICTED,
    FORM,
    /** Another portal has to name end user, purpose and grant; a decision for a post is of no use to it. */
    UNNAMED,
    /** Read through something else than what was agreed to. */
    CHANNEL,
    /** Not granted, or no such field at all: which of the two is not told. */
    FIELD;

    static Denial of(State state) {
        return valueOf(state.name());
    }

    /** The last segment of the problem's type. */
    String type() {
        if (this == UNKNOWN) return "record-unknown";
        return "grant-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal refusal() {
        return this == UNKNOWN ? new Refusal.NotFound(type()) : new Refusal.NotPermitted(type());
    }
}
