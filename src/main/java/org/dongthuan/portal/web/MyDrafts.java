package org.dongthuan.portal.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Requests that somebody has begun to write. */
@Component
class MyDrafts {

    private static final Map<String, String> KINDS = Map.of(
            "/corrections/new", "CORRECTION",
            "/access-requests/new", "ACCESS",
            "/record-updates/new", "UPDATE",
            "/standing-decisions/new", "STANDING",
            "/representations/new", "REPRESENTATION",
            "/transfers/new", "TRANSFER");

    private final TypedForms forms;
    private final FieldCatalogue catalogue;

    MyDrafts(TypedForms forms, FieldCatalogue catalogue) {
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /**
     * A draft in words.
     *
     * @param about the fields that it is about, none so far as an empty text
     */
    public record Line(UUID id, String kind, String page, String about, OffsetDateTime savedAt) {}

    /** The latest first. */
    List<Line> of(Actor actor, Locale locale) {
        return forms.list(actor.account(), KINDS.keySet())
                .map(form -> line(form, locale))
                .toList();
    }

    private Line line(TypedForm form, Locale locale) {
        String about = form.fields().getOrDefault("field", List.of()).stream()
                .flatMap(field -> catalogue.find(field).stream())
                .map(field -> field.label(locale))
                .collect(Collectors.joining(" · "));
        String page = form.path() + "?" + TypedForm.DRAFT + "=" + form.id();
        return new Line(form.id(), String.valueOf(KINDS.get(form.path())), page, about, form.savedAt());
    }
}
