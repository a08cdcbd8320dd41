package org.dongthuan.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** What is to be decided of a proposal to take a certification back, and what lists of tasks say of it. */
@Component
class EndContents {

    private final CertificationTable table;
    private final CertificationNames names;
    private final ReviewDesk review;
    private final Texts texts;

    EndContents(CertificationTable table, CertificationNames names, ReviewDesk review, Texts texts) {
        this.table = table;
        this.names = names;
        this.review = review;
        this.texts = texts;
    }

    Content of(CertificationEnd end, Locale locale) {
        Certification certification = table.find(end.certification()).orElseThrow();
        CertificationQuestion question = certification.question();
        String recipient = names.person(question.requester());
        String agency = names.agency(question.recipientAgency());
        CertificationTaskView.Purpose purpose = names.purpose(question, locale);
        var item = new EndInReview(
                end.item(),
                label(end, locale),
                certification.number(),
                question.request(),
                recipient,
                agency,
                purpose.label(),
                purpose.text(),
                question.from(),
                question.to(),
                question.subjects().size(),
                names.person(certification.said()),
                certification.closed(),
                names.person(end.requester()));
        return new Content(recipient, agency, end.reason(), null, List.of(item), story(end, locale), Map.of());
    }

    Map<RequestNumber, RequestLine> lines(Collection<CertificationEnd> ends, Locale locale) {
        Map<RequestNumber, Certification> certified =
                table.all(ends.stream().map(CertificationEnd::certification).toList()).stream()
                        .collect(Collectors.toMap(Certification::number, Function.identity()));
        return ends.stream().collect(Collectors.toMap(CertificationEnd::number, end -> line(end, certified, locale)));
    }

    private RequestLine line(CertificationEnd end, Map<RequestNumber, Certification> certified, Locale locale) {
        Certification certification = Objects.requireNonNull(certified.get(end.certification()));
        return new RequestLine(names.person(certification.question().requester()), label(end, locale), Map.of());
    }

    private String label(CertificationEnd end, Locale locale) {
        return texts.text("certification.end.item", locale, end.certification().text());
    }

    private List<StoryLine> story(CertificationEnd end, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine("SUBMITTED", end.submittedAt(), names.person(end.requester()), null, List.of()));
        for (Said said : review.said(end.number())) {
            Opinion opinion = said.opinion();
            lines.add(new StoryLine(
                            said.event(),
                            opinion.at(),
                            names.person(opinion.actor()),
                            names.agency(opinion.agency()),
                            opinion.remarks() == null ? List.of() : List.of(opinion.remarks()))
                    .inPlaceOf(opinion.absent().map(names::person)));
        }
        return lines;
    }
}
