package org.dongthuan.portal.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.agency.Agencies;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.disclosure.QuestionSummary;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts requests into words for a list. */
@Component
class RequestLines {

    private final FieldCatalogue catalogue;
    private final Agencies agencies;
    private final AllowedUses uses;
    private final Texts texts;

    RequestLines(FieldCatalogue catalogue, Agencies agencies, AllowedUses uses, Texts texts) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.uses = uses;
        this.texts = texts;
    }

    Line line(CorrectionSummary request, Locale locale) {
        String fields = request.items().stream()
                .map(item -> label(item.field(), locale))
                .distinct()
                .collect(Collectors.joining(" · "));
        OnBehalf who = request.onBehalfOf();
        String about = who == null
                ? fields
                : texts.text(who.key("mandate.on-behalf"), locale, who.mandatary(), who.name()) + " · " + fields;
        return new Line(
                "CORRECTION",
                request.number().text(),
                "/corrections/" + request.number(),
                request.status().name(),
                request.status().isOpen(),
                agencies.name(request.decidingAgency()),
                about,
                request.submittedAt(),
                request.dueDate(),
                List.of(request.number()),
                List.of());
    }

    /** The agencies and terms of such a request differ from person to person, and stand on its own page. */
    Line line(AccessSummary request, Locale locale) {
        String purpose =
                uses.purpose(request.purpose()).map(use -> use.label(locale)).orElse(request.purpose());
        return new Line(
                "ACCESS",
                request.number().text(),
                "/access-requests/" + request.number(),
                request.status().name(),
                request.status().isOpen(),
                null,
                purpose + " · "
                        + texts.text(
                                "portal.requests.people",
                                locale,
                                request.parts().size()),
                request.submittedAt(),
                null,
                IntStream.rangeClosed(1, request.parts().size())
                        .mapToObj(request.number()::part)
                        .toList(),
                List.of());
    }

    Line line(QuestionSummary question, Locale locale) {
        String reader = question.reader() == null ? texts.text("portal.disclosures.system", locale) : question.reader();
        return new Line(
                "QUESTION",
                question.number().text(),
                "/questions/" + question.number(),
                question.status().name(),
                question.status().isOpen(),
                question.agencyName(),
                texts.text("question.about", locale, VietnamTime.day(question.readAt()), reader),
                question.askedAt(),
                question.dueDate(),
                List.of(),
                List.of());
    }

    Waiting waiting(AwaitedAppointment awaited) {
        return new Waiting(awaited.who(), agencies.name(awaited.agency()), awaited.stoppedAt());
    }

    private String label(String field, Locale locale) {
        return catalogue.find(field).map(found -> found.label(locale)).orElse(field);
    }

    /**
     * A request of any kind.
     *
     * @param agency the name of the agency that decides, where it is one
     * @param cases by which it may be known to reviewers
     * @param waiting for whom one of these waits to be appointed
     */
    public record Line(
            String kind,
            String number,
            String page,
            String status,
            boolean open,
            @Nullable String agency,
            String about,
            OffsetDateTime submittedAt,
            @Nullable LocalDate dueDate,
            List<RequestNumber> cases,
            List<Waiting> waiting) {

        Line waitingFor(List<Waiting> somebody) {
            return new Line(kind, number, page, status, open, agency, about, submittedAt, dueDate, cases, somebody);
        }
    }

    /**
     * Somebody to be appointed.
     *
     * @param who the key of the text that names the role
     * @param agency its name
     */
    public record Waiting(String who, String agency, OffsetDateTime since) {}
}
