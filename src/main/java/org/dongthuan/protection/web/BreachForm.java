package org.dongthuan.protection.web;

import org.dongthuan.identity.TypedForm;
import org.dongthuan.protection.NoticeBody;
import org.dongthuan.protection.ReportBreach;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record BreachForm(String detectedAt, String what, String alarm) {

    static BreachForm empty(String alarm) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("alarm", alarm);
        return of(typed);
    }

    static BreachForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static BreachForm of(MultiValueMap<String, String> typed) {
        return new BreachForm(first(typed, "detectedAt"), first(typed, "what"), first(typed, "alarm"));
    }

    ReportBreach command() {
        return new ReportBreach(NoticeBody.minute(detectedAt), what, alarm);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
