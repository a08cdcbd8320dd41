package org.dongthuan.protection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Spreadsheet;
import org.dongthuan.protection.RegisterLine;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The register of processing activities, to take along. */
@Component
class RegisterFile {

    private final Texts texts;

    RegisterFile(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<byte[]> answer(List<RegisterLine> lines, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "purpose",
                        "door",
                        "law",
                        "data",
                        "fields",
                        "forms",
                        "days",
                        "recipients",
                        "grants",
                        "standing",
                        "restricted",
                        "obliged")
                .map(column -> texts.text("register.column." + column, locale))
                .toList());
        lines.forEach(line -> rows.add(row(line, locale)));
        return Spreadsheet.answer(rows, "register");
    }

    private List<String> row(RegisterLine line, Locale locale) {
        return List.of(
                line.label(),
                texts.text("register.door." + line.door(), locale),
                line.legalSource(),
                words("access.sensitivity.", line.sensitivities(), locale),
                String.valueOf(line.fields()),
                words("access.form.", line.forms(), locale),
                line.maxDays() == null ? "" : line.maxDays().toString(),
                line.recipients().isEmpty()
                        ? texts.text("register.recipients.all", locale)
                        : String.join("; ", line.recipients()),
                String.valueOf(line.grants()),
                String.valueOf(line.standing()),
                String.valueOf(line.restricted()),
                line.obligedBy() == null ? "" : line.obligedBy());
    }

    private String words(String prefix, List<String> words, Locale locale) {
        return words.stream().map(word -> texts.text(prefix + word, locale)).collect(Collectors.joining("; "));
    }
}
