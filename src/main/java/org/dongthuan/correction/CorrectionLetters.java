package org.dongthuan.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.decision.LetterKind;
import org.dongthuan.decision.LetterText;
import org.dongthuan.decision.ReceiptText.Line;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.review.AskedPapers;
import org.dongthuan.review.Opinion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the letters to the requester of a correction say. */
@Component
class CorrectionLetters {

    private static final String ACCEPTED = "ACCEPTED";

    private final ItemTexts items;
    private final PeopleOnPaper people;
    private final Agencies agencies;
    private final TimeLimitRules limits;
    private final ActsByMandate acts;
    private final Texts texts;

    CorrectionLetters(
            ItemTexts items,
            PeopleOnPaper people,
            Agencies agencies,
            TimeLimitRules limits,
            ActsByMandate acts,
            Texts texts) {
        this.items = items;
        this.people = people;
        this.agencies = agencies;
        this.limits = limits;
        this.acts = acts;
        this.texts = texts;
    }

    LetterText accepted(Correction correction) {
        AgencyCode agency = correction.decidingAgency();
        String fields = correction.items().stream()
                .map(item -> items.label(item, Texts.VIETNAMESE))
                .reduce((some, more) -> some + "; " + more)
                .orElse("");
        int documents = correction.items().stream()
                .mapToInt(item -> item.evidence().size())
                .sum();
        List<Line> lines = new ArrayList<>();
        lines.add(line("about", text("about", fields)));
        lines.add(line("enclosed", documents == 0 ? text("enclosed.none") : text("enclosed", documents)));
        acts.onPaper(correction).ifPresent(who -> lines.add(line("by", who)));
        lines.add(line("at", VietnamTime.exactInWords(correction.submittedAt())));
        lines.add(line("way", text("way")));
        lines.add(line(
                "term", text("term", limits.length(TimeLimitRules.CORRECTION).days())));
        lines.add(line("day", VietnamTime.inWords(correction.dueDate())));
        lines.add(line("place", text("place")));
        String opening =
                text("accepted", agencies.name(agency), correction.number().text());
        return letter(
                correction,
                LetterKind.ACCEPTANCE,
                agency,
                ACCEPTED,
                null,
                List.of(opening),
                lines,
                List.of(),
                List.of(text("accepted.closing")));
    }

    LetterText missing(Correction correction, Opinion by, AskedPapers asked, LocalDate supplyBy) {
        String opening = text(
                "missing", correction.number().text(), VietnamTime.inWords(day(correction)), ended(asked.reason()));
        return letter(
                correction,
                LetterKind.SUPPLY,
                by.agency(),
                returned(by),
                by.actor(),
                List.of(opening, text("missing.list")),
                List.of(),
                asked.missing(),
                withMandate(
                        correction,
                        List.of(text("missing.by", VietnamTime.inWords(supplyBy)), text("missing.paused"))));
    }

    /** @param event names the last day that passed */
    LetterText late(Correction correction, AgencyCode agency, String event, LocalDate promised) {
        String name = agencies.name(agency);
        return letter(
                correction,
                LetterKind.APOLOGY,
                agency,
                event,
                null,
                List.of(
                        text("late", name, correction.number().text(), VietnamTime.inWords(day(correction))),
                        text("late.sorry", name, VietnamTime.inWords(correction.dueDate()))),
                List.of(),
                List.of(),
                withMandate(correction, List.of(text("late.promised", VietnamTime.inWords(promised)))));
    }

    /** A letter to somebody for whom another one asked says so. */
    private List<String> withMandate(Correction correction, List<String> closing) {
        return Stream.concat(closing.stream(), acts.onPaper(correction).map(who -> text("mandate", who)).stream())
                .toList();
    }

    private static String returned(Opinion by) {
        return "RETURNED-" + by.place().round();
    }

    private LetterText letter(
            Correction correction,
            LetterKind kind,
            AgencyCode agency,
            String event,
            @Nullable String signer,
            List<String> opening,
            List<Line> lines,
            List<String> points,
            List<String> closing) {
        return new LetterText(
                kind,
                agency,
                correction.number().text(),
                event,
                correction.record().value(),
                people.brief(correction.record()),
                signer,
                opening,
                lines,
                points,
                closing);
    }

    private static LocalDate day(Correction correction) {
        return VietnamTime.dayOf(correction.submittedAt());
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }

    private Line line(String key, String value) {
        return new Line(text("label." + key), value);
    }

    private String text(String key, Object... arguments) {
        return texts.text("correction.letter." + key, Texts.VIETNAMESE, arguments);
    }
}
