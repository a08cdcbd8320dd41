package org.dongthuan.record;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dongthuan.platform.TypedText;

/** The form that some texts must have. */
enum TextForm {
    /** Mobile and fixed numbers of Vietnam, with or without the country's code. */
    PHONE("0([35789]\\d{8}|2\\d{9})"),
    PERSON_NAME("[\\p{L}\\p{M}][\\p{L}\\p{M}' .-]*"),
    TAX_CODE("\\d{10}(-\\d{3})?|\\d{12}"),
    SOCIAL_INSURANCE("\\d{10}"),
    OLD_IDENTITY_CARD("\\d{9}|\\d{12}"),
    PERSONAL_ID("\\d{12}"),
    EMAIL("[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}"),
    FILE("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    ANY(".*");

    private final Pattern pattern;

    TextForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static TextForm of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean fits(String text) {
        return pattern.matcher(normal(text)).matches();
    }

    /** Without what people write for the eye only. */
    String normal(String text) {
        return switch (this) {
            case PHONE -> nationalNumber(TypedText.withKeyboardMarks(text));
            case EMAIL ->
                text.substring(0, text.indexOf('@') + 1)
                        + text.substring(text.indexOf('@') + 1).toLowerCase(Locale.ROOT);
            case PERSON_NAME -> TypedText.withKeyboardMarks(text).replaceAll(" +", " ");
            case TAX_CODE, OLD_IDENTITY_CARD, PERSONAL_ID, SOCIAL_INSURANCE ->
                TypedText.withKeyboardMarks(text).replace(" ", "");
            default -> text;
        };
    }

    /** With one zero at the beginning, however the country and the province are written: +84 0…, 0084…, 84…, (0225) … */
    private static String nationalNumber(String text) {
        return text.replaceAll("[ ./()-]", "").replaceFirst("^(\\+|00)?840?(?=[235789])", "0");
    }

    /** The text that says what is right. */
    String textKey() {
        return "value." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
