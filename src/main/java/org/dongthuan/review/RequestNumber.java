package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of a request, e.g. {@code DC-2026-000001}; also the business key of its process. */
public record RequestNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,9}");

    public RequestNumber {
        if (!isOne(text)) throw new IllegalArgumentException("Not a request number");
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static RequestNumber of(String prefix, int year, long sequence) {
        return new RequestNumber("%s-%d-%06d".formatted(prefix, year, sequence));
    }

    /** Two letters that tell the kind of request. */
    public String prefix() {
        return text.substring(0, 2);
    }

    @Override
    public String toString() {
        return text;
    }
}
