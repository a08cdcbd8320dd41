package org.dongthuan.standing;

import java.util.Locale;
import org.dongthuan.platform.Refusal;

/** Why nothing is read under a standing decision, each in words that tell nothing but the reader's own post. */
enum StandingDenial {
    /** No such decision, one of a post that he never held, or a record that it does not reach: all the same to him. */
    UNKNOWN,
    /** The reader no longer holds the post. */
    POST,
    REVOKED,
    NOT_YET,
    EXPIRED,
    PURPOSE,
    /** The person has processing for that purpose restricted, and no law obliges to it. */
    RESTRICTED,
    /** It opens the screen only, or paper for another purpose. */
    FORM,
    /** Not among its fields, not for that purpose, or no such field at all: which of them is not told. */
    FIELD;

    /** The last segment of the problem's type. */
    String type() {
        if (this == UNKNOWN) return "record-unknown";
        return "standing-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal refusal() {
        return this == UNKNOWN ? new Refusal.NotFound(type()) : new Refusal.NotPermitted(type());
    }
}
