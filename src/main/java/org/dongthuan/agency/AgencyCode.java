package org.dongthuan.agency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of an agency after Decision 20/2020/QĐ-TTg, e.g. {@code H24.01}. */
public record AgencyCode(@JsonValue String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,5}){0,6}");

    public AgencyCode {
        if (!FORM.matcher(code).matches()) throw new IllegalArgumentException("Not an agency code: " + code);
    }

    @Override
    public String toString() {
        return code;
    }
}
