package org.dongthuan.grant.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What was read, as a file that says on its first line who took it away, when and under which decision. */
@Component
class RecordFile {

    private final ReadingTexts readings;
    private final Texts texts;
    private final Clock clock;

    RecordFile(ReadingTexts readings, Texts texts, Clock clock) {
        this.readings = readings;
        this.texts = texts;
        this.clock = clock;
    }

    ResponseEntity<byte[]> answer(Actor actor, ReadRecord read, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(mark(actor, read, locale)));
        rows.add(List.of(
                texts.text("portal.reading.field", locale),
                texts.text("portal.reading.value", locale),
                texts.text("portal.reading.since", locale)));
        readings.lines(read, locale)
                .forEach(line -> rows.add(List.of(
                        line.label(),
                        line.text(),
                        line.since() == null ? "" : line.since().toString())));
        ReadRecord.Basis basis = read.basis();
        return Spreadsheet.answer(
                rows, basis == null ? "own-data" : basis.request().text());
    }

    /** The mark that names who reads; also on paper. */
    String mark(Actor actor, ReadRecord read, Locale locale) {
        ReadRecord.Basis basis = read.basis();
        String moment = VietnamTime.second(OffsetDateTime.now(clock));
        if (basis == null) return texts.text("portal.reading.mark.own", locale, actor.name(), moment);
        String decision = basis.decision().number();
        return texts.text(
                "portal.reading.mark",
                locale,
                basis.request().text(),
                decision == null ? "–" : decision,
                actor.name() + " (" + actor.account() + ")",
                moment);
    }
}
