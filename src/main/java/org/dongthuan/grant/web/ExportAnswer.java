package org.dongthuan.grant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.grant.ExportContent;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes a file that is handed over; it says in itself who took it, when, for what and under which decision. */
@Component
class ExportAnswer {

    private final ReadingTexts readings;
    private final FieldCatalogue catalogue;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    ExportAnswer(ReadingTexts readings, FieldCatalogue catalogue, Agencies agencies, Texts texts, Clock clock) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    void write(Actor actor, ExportContent content, HttpServletResponse response) throws IOException {
        String extension = content.format().name().toLowerCase(Locale.ROOT);
        response.setContentType(
                switch (content.format()) {
                    case CSV -> "text/csv;charset=UTF-8";
                    case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                });
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(content.request().text() + "." + extension)
                        .build()
                        .toString());
        var file = new ExportFile(heads(content), mark(actor, content), words(content));
        switch (content.format()) {
            case CSV -> file.writeCsv(content.pieces(), content.rows(), response.getOutputStream());
            case XLSX -> file.writeWorkbook(content.pieces(), content.rows(), response.getOutputStream());
        }
    }

    private List<String> heads(ExportContent content) {
        List<String> heads = new ArrayList<>();
        heads.add(texts.text("grant.export.record", content.language()));
        content.fields()
                .forEach(field -> heads.add(catalogue.find(field).orElseThrow().label(content.language())));
        return heads;
    }

    /** Name and value of each line. */
    private List<List<String>> mark(Actor actor, ExportContent content) {
        Locale language = content.language();
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("reader", actor.name() + " (" + actor.account() + ")", language));
        lines.add(line("agency", agencies.name(content.agency()), language));
        lines.add(line("taken", VietnamTime.second(OffsetDateTime.now(clock)), language));
        lines.add(line("request", content.request().text(), language));
        lines.add(line("grant", content.grant().toString(), language));
        lines.add(line("decision", String.join(", ", content.decisions()), language));
        lines.add(line("purpose", readings.purpose(content.purpose(), language), language));
        lines.add(line("until", VietnamTime.day(content.to()), language));
        lines.add(line("read", VietnamTime.second(content.readAt()), language));
        lines.add(line("people", String.valueOf(content.people()), language));
        return lines;
    }

    private List<String> line(String name, String value, Locale language) {
        return List.of(texts.text("grant.export.mark." + name, language), value);
    }

    private ExportFile.Words words(ExportContent content) {
        return new ExportFile.Words(
                texts.text("grant.export.data", content.language()),
                texts.text("grant.export.about", content.language()),
                texts.text("grant.export.not-granted", content.language()),
                texts.text("grant.export.cut", content.language()));
    }
}
