package org.dongthuan.access.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;

/** Puts what the desk refuses at the inputs that it is about. */
final class RefusedAccessForm {

    private static final Pattern LISTED = Pattern.compile("(subjects|fields)\\[(\\d+)]");
    private static final Map<String, String> INPUTS = Map.of(
            "purpose.code", "purpose",
            "purpose.text", "purposeText",
            "subjects", "person",
            "q", "person",
            "formsOfUse", "form",
            "delay", "delayGround",
            "delay.ground", "delayGround",
            "delay.releaseDay", "delayDay");

    private RefusedAccessForm() {}

    static FormErrors explain(Refusal refusal, AccessForm form, Texts texts, Locale locale) {
        if (refusal.type().equals("record-unknown")) return FormErrors.at("person", texts.refusal(refusal, locale));
        return FormErrors.of(refusal, member -> anchor(member, form), texts, locale);
    }

    private static String anchor(String member, AccessForm form) {
        Matcher listed = LISTED.matcher(member);
        if (!listed.matches()) return INPUTS.getOrDefault(member, member);
        int index = Integer.parseInt(listed.group(2));
        if (listed.group(1).equals("subjects")) return "subject-" + index;
        List<String> asked = form.fields().stream().distinct().toList();
        return index < asked.size() ? "field-" + asked.get(index) : "fields";
    }
}
