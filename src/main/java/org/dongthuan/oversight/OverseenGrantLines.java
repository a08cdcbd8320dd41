package org.dongthuan.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Readings;
import org.dongthuan.audit.Readings.Usage;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.People;
import org.dongthuan.oversight.OverseenGrantTable.Given;
import org.springframework.stereotype.Component;

/** Puts grants into words, those of a whole page at once; the caller has checked who looks. */
@Component
class OverseenGrantLines {

    /** Few enough for one statement of each kind. */
    private static final int AT_ONCE = 1_000;

    private final OverseenGrantTable table;
    private final WrittenDecisions decisions;
    private final Readings readings;
    private final People people;
    private final Agencies agencies;
    private final CodeTexts texts;

    OverseenGrantLines(
            OverseenGrantTable table,
            WrittenDecisions decisions,
            Readings readings,
            People people,
            Agencies agencies,
            CodeTexts texts) {
        this.table = table;
        this.decisions = decisions;
        this.readings = readings;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    List<GrantLine> of(Sight sight, List<OverseenGrant> grants, Locale locale) {
        List<GrantLine> lines = new ArrayList<>();
        for (int from = 0; from < grants.size(); from += AT_ONCE)
            lines.addAll(some(sight, grants.subList(from, Math.min(from + AT_ONCE, grants.size())), locale));
        return lines;
    }

    private List<GrantLine> some(Sight sight, List<OverseenGrant> grants, Locale locale) {
        var papers = grants.stream().map(OverseenGrant::decision).collect(Collectors.toSet());
        Map<UUID, String> numbers = decisions.numbers(papers);
        Map<Given, Integer> records = table.records(sight, papers);
        Map<UUID, Usage> usage = readings.usage(
                Action.READ_RECORD, grants.stream().map(OverseenGrant::id).toList());
        Map<String, String> names =
                people.names(grants.stream().map(OverseenGrant::recipient).collect(Collectors.toSet()));
        return grants.stream()
                .map(grant -> {
                    Usage used = usage.getOrDefault(grant.id(), Usage.NONE);
                    return new GrantLine(
                            grant.id(),
                            grant.request(),
                            numbers.get(grant.decision()),
                            names.getOrDefault(grant.recipient(), grant.recipient()),
                            grant.recipientAgency().code(),
                            agencies.name(grant.recipientAgency()),
                            grant.grantedBy().code(),
                            agencies.name(grant.grantedBy()),
                            grant.purpose(),
                            texts.purpose(grant.purpose(), locale),
                            grant.door(),
                            records.getOrDefault(new Given(grant.decision(), grant.recipient()), 1),
                            grant.fields().size(),
                            texts.highest(grant.fields()),
                            grant.formsOfUse(),
                            grant.from(),
                            grant.to(),
                            grant.endedAt(),
                            used.times(),
                            used.last());
                })
                .toList();
    }
}
