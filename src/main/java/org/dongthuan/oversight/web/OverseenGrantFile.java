package org.dongthuan.oversight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.oversight.GrantLine;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of grants in force, to take along. */
@Component
class OverseenGrantFile {

    private final Texts texts;

    OverseenGrantFile(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<byte[]> answer(List<GrantLine> grants, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "request",
                        "decision",
                        "granted-by",
                        "recipient",
                        "recipient-agency",
                        "purpose",
                        "door",
                        "records",
                        "fields",
                        "sensitivity",
                        "forms",
                        "from",
                        "to",
                        "readings",
                        "last-reading")
                .map(column -> texts.text("oversight.column." + column, locale))
                .toList());
        grants.forEach(grant -> rows.add(row(grant, locale)));
        return Spreadsheet.answer(rows, "grants");
    }

    private List<String> row(GrantLine one, Locale locale) {
        return List.of(
                one.request(),
                one.decision() == null ? "" : one.decision(),
                one.grantedByName(),
                one.recipient(),
                one.recipientAgencyName(),
                one.purposeText(),
                texts.text("oversight.door." + one.door(), locale),
                String.valueOf(one.records()),
                String.valueOf(one.fields()),
                texts.text("access.sensitivity." + one.sensitivity(), locale),
                one.formsOfUse().stream()
                        .map(form -> texts.text("access.form." + form, locale))
                        .collect(Collectors.joining("; ")),
                VietnamTime.day(one.from()),
                VietnamTime.day(one.to()),
                String.valueOf(one.readings()),
                one.lastReading() == null ? "" : VietnamTime.cell(one.lastReading()));
    }
}
