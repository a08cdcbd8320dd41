package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;

/**
 * The number of a request, e.g. {@code DC-2026-000001}; also the business key of its process. What one of several
 * agencies decides on is a part of it, e.g. {@code KT-2026-000001.2}.
 */
public record RequestNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,9}(\\.\\d{1,3})?");

    public RequestNumber {
        if (!isOne(text)) throw new IllegalArgumentException("Not a request number");
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The number that somebody wrote into an address.
     *
     * @throws Refusal {@code request-unknown} (404): what is no number names no request
     */
    public static RequestNumber named(String text) {
        if (!isOne(text)) throw new Refusal.NotFound("request-unknown");
        return new RequestNumber(text);
    }

    public static RequestNumber of(String prefix, int year, long sequence) {
        return new RequestNumber("%s-%d-%06d".formatted(prefix, year, sequence));
    }

    /** That part of the request, counted from 1. */
    public RequestNumber part(int part) {
        return new RequestNumber(request().text + "." + part);
    }

    /** The request as a whole, which people know by its number. */
    public RequestNumber request() {
        int dot = text.indexOf('.');
        return dot < 0 ? this : new RequestNumber(text.substring(0, dot));
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
