package org.dongthuan.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** What happened to a transfer, the first thing first. */
@Component
class TransferStory {

    private final ReviewDesk review;
    private final TransferPeople people;

    TransferStory(ReviewDesk review, TransferPeople people) {
        this.review = review;
        this.people = people;
    }

    /** @param forSender whether it tells how the sending agency came to its decision, which is its own preparation */
    List<StoryLine> of(Transfer one, boolean forSender) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine(
                "SUBMITTED",
                one.submittedAt(),
                people.name(one.requester()),
                people.agency(one.decidingAgency()),
                List.of()));
        for (Said said : review.said(one.number())) {
            if (said.forEverybody() || forSender) lines.add(said(said, forSender));
        }
        Word word = one.word();
        if (word != null)
            lines.add(new StoryLine(
                    word.accepted() ? "TRANSFER_ACCEPTED" : "TRANSFER_REJECTED",
                    word.at(),
                    people.name(word.account()),
                    word.actingFor() == null ? null : people.name(word.actingFor()),
                    people.agency(word.agency()),
                    word.reason() == null ? List.of() : List.of(word.reason())));
        if (one.closedAt() != null && one.status() == TransferStatus.TRANSFERRED)
            lines.add(new StoryLine("TRANSFERRED", one.closedAt(), null, people.agency(one.to()), List.of()));
        if (one.closedAt() != null && one.status() == TransferStatus.WITHDRAWN)
            lines.add(new StoryLine("WITHDRAWN", one.closedAt(), null, people.agency(one.decidingAgency()), List.of()));
        lines.sort(Comparator.comparing(StoryLine::at));
        return lines;
    }

    private StoryLine said(Said said, boolean forSender) {
        Opinion opinion = said.opinion();
        List<String> remarks = opinion.remarks() == null || !forSender ? List.of() : List.of(opinion.remarks());
        return new StoryLine(
                        said.event(),
                        opinion.at(),
                        people.name(opinion.actor()),
                        people.agency(opinion.agency()),
                        remarks)
                .inPlaceOf(opinion.absent().map(people::name));
    }
}
