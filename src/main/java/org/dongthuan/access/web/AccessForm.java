package org.dongthuan.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.access.SubmitAccessRequest;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A request to read while it is being written. */
public record AccessForm(
        List<Person> people,
        String person,
        String purpose,
        String purposeText,
        String legalBasis,
        List<String> fields,
        List<String> forms,
        String from,
        String to,
        String channel,
        String delayGround,
        String delayDay) {

    /** Somebody who is to be asked, by the code of his record and, where he was found by name, by that. */
    public record Person(UUID record, String name) {}

    public AccessForm {
        people = List.copyOf(people);
        fields = List.copyOf(fields);
        forms = List.copyOf(forms);
    }

    /** Without a last day: it follows the first, which many change. */
    static AccessForm empty(LocalDate from) {
        return new AccessForm(List.of(), "", "", "", "", List.of(), List.of("VIEW"), from.toString(), "", "", "", "");
    }

    static AccessForm of(MultiValueMap<String, String> typed) {
        List<Person> people = typed.getOrDefault("subject", List.of()).stream()
                .flatMap(code -> recordOf(code).map(record -> new Person(record, text(typed, "name-" + record))))
                .toList();
        return new AccessForm(
                people,
                text(typed, "person"),
                text(typed, "purpose"),
                text(typed, "purposeText"),
                text(typed, "legalBasis"),
                typed.getOrDefault("field", List.of()),
                typed.getOrDefault("form", List.of()),
                text(typed, "from"),
                text(typed, "to"),
                text(typed, "channel"),
                text(typed, "delayGround"),
                text(typed, "delayDay"));
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (Person one : people) {
            parameters.add("subject", one.record().toString());
            parameters.add("name-" + one.record(), one.name());
        }
        parameters.add("person", person);
        parameters.add("purpose", purpose);
        parameters.add("purposeText", purposeText);
        parameters.add("legalBasis", legalBasis);
        fields.forEach(field -> parameters.add("field", field));
        forms.forEach(form -> parameters.add("form", form));
        parameters.add("from", from);
        parameters.add("to", to);
        parameters.add("channel", channel);
        parameters.add("delayGround", delayGround);
        parameters.add("delayDay", delayDay);
        return parameters;
    }

    AccessForm with(Person added) {
        List<Person> more = new ArrayList<>(people);
        if (more.stream().noneMatch(person -> person.record().equals(added.record()))) more.add(added);
        return withPeople(more);
    }

    AccessForm without(String record) {
        return withPeople(people.stream()
                .filter(person -> !person.record().toString().equals(record))
                .toList());
    }

    private AccessForm withPeople(List<Person> others) {
        return new AccessForm(
                others, "", purpose, purposeText, legalBasis, fields, forms, from, to, channel, delayGround, delayDay);
    }

    /** What was typed, as a command; a day that is none is missing. */
    SubmitAccessRequest command() {
        return new SubmitAccessRequest(
                people.stream().map(Person::record).toList(),
                new SubmitAccessRequest.Purpose(purpose, purposeText),
                legalBasis,
                fields,
                Stream.of(FormOfUse.values())
                        .filter(form -> forms.contains(form.name()))
                        .toList(),
                day(from),
                day(to),
                channel,
                delay());
    }

    /** A day without a ground is no wish either. */
    private SubmitAccessRequest.@Nullable Delay delay() {
        return delayGround.isBlank() ? null : new SubmitAccessRequest.Delay(delayGround, day(delayDay));
    }

    static Stream<UUID> recordOf(String code) {
        try {
            return Stream.of(UUID.fromString(code.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
