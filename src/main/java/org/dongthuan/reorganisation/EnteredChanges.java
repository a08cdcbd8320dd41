package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.reorganisation.AgencyChange.Progress;
import org.dongthuan.reorganisation.AgencyChangeLineTable.Listed;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Enters changes that fit to the agencies and to whose records are where. */
@Component
class EnteredChanges {

    private final AgencyChangeTable table;
    private final AgencyChangeLineTable lines;
    private final AgencyChangeNumberTable numbers;
    private final AgencyTree tree;
    private final AgencyChangeSources sources;
    private final AgencyChangeLog log;

    EnteredChanges(
            AgencyChangeTable table,
            AgencyChangeLineTable lines,
            AgencyChangeNumberTable numbers,
            AgencyTree tree,
            AgencyChangeSources sources,
            AgencyChangeLog log) {
        this.table = table;
        this.lines = lines;
        this.numbers = numbers;
        this.tree = tree;
        this.sources = sources;
        this.log = log;
    }

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code agency-change-invalid} (422)
     */
    WantedAgencyChange check(ProposeAgencyChange sent) {
        return AgencyChangeRules.check(sent, tree, log.today());
    }

    /**
     * Enters it.
     *
     * @throws Refusal {@code agency-change-invalid} (422) where a record is not there, or the scan is not his own
     */
    RequestNumber enter(Actor actor, WantedAgencyChange wanted) {
        List<Listed> listed = sources.listed(wanted.people());
        sources.attach(actor, wanted.order().scan());
        var now = log.now();
        var number = RequestNumber.of(AgencyChangeNumberTable.PREFIX, now.getYear(), numbers.next());
        table.add(new AgencyChange(
                number,
                wanted,
                actor.account(),
                now,
                now.toLocalDate(),
                AgencyChangeStatus.PROPOSED,
                null,
                null,
                new Progress(null, "", 0, null)));
        lines.list(number, listed);
        return number;
    }
}
