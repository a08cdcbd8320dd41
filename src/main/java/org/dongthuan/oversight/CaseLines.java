package org.dongthuan.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.oversight.OverseenCaseTable.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts cases into words, with the pages that whoever looks may open himself: of those in which he was asked; of alarms where
 * he judges, or audits.
 */
@Component
class CaseLines {

    private final OverseenCaseTable table;
    private final People people;
    private final Agencies agencies;

    CaseLines(OverseenCaseTable table, People people, Agencies agencies) {
        this.table = table;
        this.people = people;
        this.agencies = agencies;
    }

    List<CaseLine> of(Actor actor, List<Row> page) {
        Map<String, String> pages = pages(actor, page);
        return page.stream()
                .map(row -> new CaseLine(
                        row.kind(),
                        row.number(),
                        row.stage(),
                        row.agency(),
                        name(row.agency()),
                        row.openedAt(),
                        row.due(),
                        row.overdue(),
                        pages.get(row.number())))
                .toList();
    }

    /** By number. */
    private Map<String, String> pages(Actor actor, List<Row> rows) {
        Set<String> groups = people.groupsOf(actor.roles());
        Set<String> asked = table.asked(groups, rows.stream().map(Row::number).collect(Collectors.toSet()));
        Map<String, String> pages = new HashMap<>();
        for (Row row : rows) {
            boolean open = row.kind() == CaseKind.ALARM ? judges(actor, groups, row) : asked.contains(row.number());
            if (open) row.kind().page(row.number()).ifPresent(page -> pages.put(row.number(), page));
        }
        return pages;
    }

    private static boolean judges(Actor actor, Set<String> groups, Row alarm) {
        return actor.holds(Role.AUDITOR) || groups.contains(alarm.agency() + ".approver");
    }

    private @Nullable String name(@Nullable String agency) {
        return agency == null ? null : agencies.name(new AgencyCode(agency));
    }
}
