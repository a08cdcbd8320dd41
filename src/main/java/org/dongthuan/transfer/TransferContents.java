package org.dongthuan.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** What is to be decided of a transfer, and what lists of tasks say of it. */
@Component
class TransferContents {

    private final TransferPeople people;
    private final Registry registry;
    private final EvidenceDesk evidence;
    private final TransferStory story;
    private final Texts texts;

    TransferContents(
            TransferPeople people, Registry registry, EvidenceDesk evidence, TransferStory story, Texts texts) {
        this.people = people;
        this.registry = registry;
        this.evidence = evidence;
        this.story = story;
        this.texts = texts;
    }

    Content of(Transfer one, Locale locale) {
        Holder holder = registry.holder(one.record());
        return new Content(
                holder.name(),
                people.agency(holder.usingAgency()),
                null,
                null,
                List.of(item(one, locale)),
                story.of(one, true),
                Map.of(one.record(), List.of()));
    }

    TransferInReview item(Transfer one, Locale locale) {
        return new TransferInReview(
                one.item(),
                label(one, locale),
                registry.holder(one.record()).name(),
                people.agency(one.from()),
                people.agency(one.to()),
                people.agency(one.using()),
                one.date(),
                one.order(),
                evidence.describe(one.evidence()),
                people.name(one.requester()));
    }

    RequestLine line(Transfer one, Locale locale) {
        return new RequestLine(
                registry.holder(one.record()).name(), label(one, locale), Map.of(one.record(), List.of()));
    }

    private String label(Transfer one, Locale locale) {
        return texts.text("transfer.item", locale, people.agency(one.to()));
    }
}
