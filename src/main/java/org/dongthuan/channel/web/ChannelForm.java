package org.dongthuan.channel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import org.dongthuan.channel.OpenChannel;
import org.dongthuan.identity.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record ChannelForm(
        String code, String kind, String name, String agencies, List<String> scopes, String from, String to) {

    static final ChannelForm EMPTY = of(new LinkedMultiValueMap<>());

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    public ChannelForm {
        scopes = List.copyOf(scopes);
    }

    static ChannelForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static ChannelForm of(MultiValueMap<String, String> typed) {
        return new ChannelForm(
                first(typed, "code"),
                first(typed, "kind"),
                first(typed, "name"),
                first(typed, "agencies"),
                typed.getOrDefault("scopes", List.of()),
                first(typed, "from"),
                first(typed, "to"));
    }

    OpenChannel command() {
        List<String> codes = Arrays.stream(agencies.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        return new OpenChannel(code, kind, name, codes, scopes, day(from), day(to));
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** None for what is no day of any calendar. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
