package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page as a browser without JavaScript sees and sends it: what is hidden in it, typed, chosen and ticked, by the
 * names that the page gives its inputs.
 */
public final class HtmlForm {

    private static final Pattern TAG = Pattern.compile(
            "<input\\b[^>]*>|<textarea\\b[^>]*>(.*?)</textarea>|<select\\b[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z-]+)(?:=\"([^\"]*)\")?");

    /** An input, with what it holds; of radios and checkboxes one for each choice. */
    public record Control(String type, String name, String value, boolean chosen) {

        /** Whether it is one of several things to choose from. */
        boolean isChoice() {
            return type.equals("radio") || type.equals("checkbox") || type.equals("option");
        }

        boolean isTyped() {
            return !isChoice() && !type.equals("hidden");
        }

        Control with(String typed) {
            return new Control(type, name, isChoice() ? value : typed, isChoice() ? value.equals(typed) : chosen);
        }
    }

    private final List<Control> controls = new ArrayList<>();

    private HtmlForm() {}

    /** The form with that id. */
    public static HtmlForm in(String page, String id) {
        Matcher form = Pattern.compile("<form\\b[^>]*\\bid=\"" + id + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).as("a form " + id + " in " + page).isTrue();
        var read = new HtmlForm();
        Matcher tag = TAG.matcher(form.group(1));
        while (tag.find()) read.add(tag.group(), tag.group(1), tag.group(2));
        return read;
    }

    private void add(String tag, String text, String options) {
        Map<String, String> attributes = attributes(tag.substring(0, tag.indexOf('>')));
        String name = attributes.getOrDefault("name", "");
        if (name.isEmpty()) return;
        if (options != null) {
            Matcher option = OPTION.matcher(options);
            while (option.find()) {
                Map<String, String> one = attributes(option.group());
                controls.add(new Control("option", name, one.getOrDefault("value", ""), one.containsKey("selected")));
            }
        } else if (text != null) {
            controls.add(new Control("textarea", name, HtmlUtils.htmlUnescape(text), true));
        } else {
            String type = attributes.getOrDefault("type", "text");
            boolean chosen = !type.equals("radio") && !type.equals("checkbox") || attributes.containsKey("checked");
            // a file is chosen by nobody here
            if (!type.equals("file"))
                controls.add(new Control(type, name, attributes.getOrDefault("value", ""), chosen));
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2);
            attributes.putIfAbsent(attribute.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
        }
        return attributes;
    }

    /** Whether it is called as the group, or goes on behind that with a hyphen. */
    private static boolean isOf(String name, String group) {
        return name.equals(group) || name.startsWith(group + "-");
    }

    public boolean has(String name) {
        return controls.stream().anyMatch(control -> control.name().equals(name));
    }

    /** Whether the value can be chosen there. */
    public boolean offers(String name, String value) {
        return controls.stream()
                .anyMatch(control -> control.isChoice()
                        && control.name().equals(name)
                        && control.value().equals(value));
    }

    /** Types, chooses or ticks. */
    public void put(String name, String value) {
        assertThat(has(name)).as("an input " + name).isTrue();
        boolean isChoice = controls.stream()
                .anyMatch(control -> control.isChoice() && control.name().equals(name));
        if (isChoice)
            assertThat(offers(name, value))
                    .as(value + " among the choices of " + name)
                    .isTrue();
        controls.replaceAll(control -> control.name().equals(name) ? control.with(value) : control);
    }

    /** The inputs of the group into which something can be typed. */
    public List<String> typedInputs(String group) {
        return controls.stream()
                .filter(control -> control.isTyped() && isOf(control.name(), group))
                .map(Control::name)
                .toList();
    }

    /** What the form sends when that button is pressed. */
    public Map<String, String> sent(String action) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Control control : controls) if (control.chosen()) sent.put(control.name(), control.value());
        // of a list in which nothing is selected the first entry is sent
        for (Control control : controls)
            if (control.type().equals("option")) sent.putIfAbsent(control.name(), control.value());
        sent.put("action", action);
        return sent;
    }

    /** What somebody typed, chose and ticked, without what is hidden. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Control control : controls) {
            if (control.chosen() && !control.type().equals("hidden")) typed.put(control.name(), control.value());
        }
        return typed;
    }
}
