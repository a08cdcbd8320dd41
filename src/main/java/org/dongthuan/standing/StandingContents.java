package org.dongthuan.standing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** What is to be decided of a proposal, and what lists of tasks say of it; nobody's data is in either. */
@Component
class StandingContents {

    private final StandingTable table;
    private final StandingViews views;
    private final StandingWords words;
    private final Agencies agencies;

    StandingContents(StandingTable table, StandingViews views, StandingWords words, Agencies agencies) {
        this.table = table;
        this.views = views;
        this.words = words;
        this.agencies = agencies;
    }

    Content of(StandingDecision proposal, Locale locale) {
        String post = words.post(proposal.post(), locale);
        var item = new StandingInReview(
                proposal.item(),
                post,
                post,
                words.groups(proposal.fields(), locale),
                words.purposes(proposal.purposes(), locale),
                proposal.from(),
                proposal.to(),
                proposal.isOfDepartment());
        return new Content(
                post,
                agencies.name(proposal.department()),
                null,
                null,
                List.of(item),
                views.story(proposal, locale),
                Map.of());
    }

    Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return table.all(numbers.stream().map(RequestNumber::text).toList()).stream()
                .collect(Collectors.toMap(
                        StandingDecision::number,
                        one -> new RequestLine(
                                words.post(one.post(), locale),
                                String.join(" · ", words.purposes(one.purposes(), locale)),
                                Map.of())));
    }
}
