package org.dongthuan.consent;

/** What a data subject can say; text key {@code consent.answer.<name>}. */
public enum ConsentAnswer {
    AGREE,
    /** To fewer fields, or for a shorter time, than asked. */
    AGREE_PARTLY,
    REFUSE;

    ConsentStatus status() {
        return switch (this) {
            case AGREE -> ConsentStatus.GIVEN;
            case AGREE_PARTLY -> ConsentStatus.PARTLY_GIVEN;
            case REFUSE -> ConsentStatus.REFUSED;
        };
    }

    ConsentEvent event() {
        return switch (this) {
            case AGREE -> ConsentEvent.GIVEN;
            case AGREE_PARTLY -> ConsentEvent.PARTLY_GIVEN;
            case REFUSE -> ConsentEvent.REFUSED;
        };
    }
}
