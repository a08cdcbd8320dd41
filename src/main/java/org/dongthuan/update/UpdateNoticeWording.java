package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** What a notice on paper says of an update. */
@Component
class UpdateNoticeWording {

    private final UpdateTexts items;
    private final UpdateFacts facts;
    private final UpdatePeople people;
    private final Agencies agencies;

    UpdateNoticeWording(UpdateTexts items, UpdateFacts facts, UpdatePeople people, Agencies agencies) {
        this.items = items;
        this.facts = facts;
        this.people = people;
        this.agencies = agencies;
    }

    UpdateNoticeView view(
            RecordUpdate update, UpdateNoticeTable.Notice notice, List<UpdateItem> recorded, Locale locale) {
        Map<RecordId, String> called = people.names(List.of(notice.record()));
        return new UpdateNoticeView(
                notice.number(),
                notice.record(),
                called.getOrDefault(notice.record(), ""),
                people.staffNumber(notice.record()),
                agencies.name(update.decidingAgency()),
                update.order(),
                facts.ruling(update, false),
                recorded.stream()
                        .map(item -> new UpdateNoticeView.Change(
                                items.label(item.field(), locale),
                                items.show(item, items.seen(item), locale),
                                items.show(item, items.wanted(item), locale)))
                        .toList(),
                notice.handedOn());
    }
}
