package org.dongthuan.update;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Whose records the rows of a list are about: each of one agency, each once. */
final class ListPeople {

    private final OwnRecords records;
    private final Actor actor;
    private final ListSheet sheet;
    private final ListFaults faults;
    private final Set<RecordId> found = new HashSet<>();
    private @Nullable AgencyCode agency;

    ListPeople(OwnRecords records, Actor actor, ListSheet sheet, ListFaults faults) {
        this.records = records;
        this.actor = actor;
        this.sheet = sheet;
        this.faults = faults;
    }

    /** The agency that decides on them; none where nobody was found. */
    @Nullable
    AgencyCode agency() {
        return agency;
    }

    /** By staff number; the name, where there is one, has to be his. What is wrong is told. */
    Optional<Holder> find(ListTable.Row row) {
        ListColumn number = sheet.column(ListTemplates.STAFF_NUMBER);
        String typed = sheet.cell(row, number);
        if (typed.isEmpty()) return none(row, number, "update.list.number-missing");
        Optional<Holder> holder;
        try {
            holder = records.numbered(actor, typed);
        } catch (Refusal refusal) {
            return none(row, number, refusal.textKey());
        }
        return holder.isEmpty() ? none(row, number, "update.list.number-unknown") : listed(row, number, holder.get());
    }

    private Optional<Holder> listed(ListTable.Row row, ListColumn number, Holder holder) {
        ListColumn name = sheet.column(ListTemplates.FULL_NAME);
        String called = sheet.cell(row, name);
        if (!called.isEmpty() && !TypedText.folded(called).equals(TypedText.folded(holder.name())))
            return none(row, name, "update.list.name-differs");
        if (!found.add(holder.record())) return none(row, number, "update.list.person-twice");
        if (agency != null && !agency.equals(holder.decidingAgency()))
            return none(row, number, "update.list.agency-differs");
        agency = holder.decidingAgency();
        return Optional.of(holder);
    }

    private Optional<Holder> none(ListTable.Row row, ListColumn column, String key) {
        faults.add(row, column, key);
        return Optional.empty();
    }
}
