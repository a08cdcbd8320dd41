package org.dongthuan.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: each sentence with the input it is about. */
final class AccessFormErrors {

    private static final Pattern LISTED = Pattern.compile("(subjects|fields)\\[(\\d+)]");
    private static final Map<String, String> INPUTS = Map.of(
            "purpose.code", "purpose",
            "purpose.text", "purposeText",
            "subjects", "person",
            "q", "person",
            "formsOfUse", "form");

    private final List<Line> lines = new ArrayList<>();

    /**
     * One sentence.
     *
     * @param anchor the id of the input, none for what concerns the whole form
     * @param number never any: no other request stands in the way
     */
    public record Line(
            @Nullable String anchor, String text, @Nullable String number) {}

    static AccessFormErrors none() {
        return new AccessFormErrors();
    }

    static AccessFormErrors at(String anchor, String text) {
        var errors = new AccessFormErrors();
        errors.lines.add(new Line(anchor, text, null));
        return errors;
    }

    /** What a refusal says, each sentence where it can be put right. */
    static AccessFormErrors of(Refusal refusal, AccessForm form, Texts texts, Locale locale) {
        var errors = new AccessFormErrors();
        if (refusal.violations().isEmpty()) {
            String anchor = refusal.type().equals("record-unknown") ? "person" : null;
            errors.lines.add(new Line(anchor, texts.refusal(refusal, locale), null));
        }
        for (Violation violation : refusal.violations()) {
            errors.lines.add(new Line(anchor(violation.field(), form), texts.violation(violation, locale), null));
        }
        return errors;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The first sentence about each input, to stand beside it. */
    Map<String, String> byAnchor() {
        Map<String, String> first = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.anchor() != null) first.putIfAbsent(line.anchor(), line.text());
        }
        return first;
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
