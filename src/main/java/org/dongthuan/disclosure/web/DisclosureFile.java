package org.dongthuan.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.Disclosure.ShownField;
import org.dongthuan.grant.GrantDecision;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of who has seen my data, to take along. */
@Component
class DisclosureFile {

    private final Texts texts;

    DisclosureFile(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<byte[]> answer(List<Disclosure> disclosures, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "when",
                        "who",
                        "agency",
                        "what",
                        "outcome",
                        "fields",
                        "why",
                        "request",
                        "decision",
                        "channel",
                        "delayed")
                .map(column -> texts.text("portal.disclosures." + column, locale))
                .toList());
        disclosures.forEach(disclosure -> rows.add(row(disclosure, locale)));
        return Spreadsheet.answer(rows, "disclosures");
    }

    private List<String> row(Disclosure one, Locale locale) {
        return List.of(
                VietnamTime.cell(one.at()),
                Optional.ofNullable(one.person()).orElse(texts.text("portal.disclosures.system", locale)),
                orNothing(one.agencyName()),
                texts.text("access.action." + one.action(), locale)
                        + (one.form() == null ? "" : " – " + texts.text("access.form." + one.form(), locale)),
                texts.text("access.outcome." + one.outcome(), locale),
                one.fields().stream().map(ShownField::label).collect(Collectors.joining("; ")),
                orNothing(one.purposeText()),
                orNothing(one.reference()),
                Optional.ofNullable(one.decision()).map(GrantDecision::number).orElse(""),
                texts.text("access.channel." + one.channel(), locale)
                        + (one.portal() == null ? "" : " (" + one.portal() + ")"),
                one.delayed() == null ? "" : one.delayed().groundText());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
