package org.dongthuan.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that people read, in Vietnamese and English. */
@Component
public class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text behind the key; a missing key is a bug and throws. */
    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String refusal(Refusal refusal, Locale locale) {
        return text(refusal.textKey(), locale, refusal.arguments());
    }

    public String violation(Refusal.Violation violation, Locale locale) {
        return text(violation.textKey(), locale, violation.arguments().toArray());
    }
}
