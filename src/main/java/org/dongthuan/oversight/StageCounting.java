package org.dongthuan.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.oversight.OverseenCaseTable.Count;
import org.dongthuan.oversight.StageCounts.AtAgency;
import org.dongthuan.oversight.StageCounts.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up what is open, by stage and by agency. */
@Component
class StageCounting {

    private static final int MOST_AGENCIES = 100;

    private final Agencies agencies;

    StageCounting(Agencies agencies) {
        this.agencies = agencies;
    }

    StageCounts counts(List<Count> counts) {
        List<AtAgency> all = byAgency(counts);
        return new StageCounts(
                counts.stream().mapToLong(Count::many).sum(),
                byStage(counts),
                all.stream().limit(MOST_AGENCIES).toList(),
                Math.max(0, all.size() - MOST_AGENCIES));
    }

    private static List<Stage> byStage(List<Count> counts) {
        Map<List<Object>, Stage> stages = new HashMap<>();
        for (Count count : counts) {
            var one = new Stage(count.kind(), count.stage(), count.many(), count.oldest(), count.overdue());
            stages.merge(List.of(count.kind(), count.stage()), one, StageCounting::together);
        }
        return stages.values().stream()
                .sorted(Comparator.comparing(Stage::kind)
                        .thenComparing(stage -> CaseFilter.STAGES.indexOf(stage.stage())))
                .toList();
    }

    private static Stage together(Stage one, Stage other) {
        return new Stage(
                one.kind(),
                one.stage(),
                one.count() + other.count(),
                one.oldestAt().isBefore(other.oldestAt()) ? one.oldestAt() : other.oldestAt(),
                one.overdue() + other.overdue());
    }

    private List<AtAgency> byAgency(List<Count> counts) {
        Map<String, AtAgency> found = new HashMap<>();
        for (Count count : counts) {
            String agency = count.agency();
            var one = new AtAgency(agency, name(agency), count.many(), count.overdue());
            found.merge(Objects.requireNonNullElse(agency, ""), one, StageCounting::together);
        }
        List<AtAgency> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(AtAgency::count)
                .reversed()
                .thenComparing(one -> Objects.requireNonNullElse(one.agency(), "")));
        return sorted;
    }

    private static AtAgency together(AtAgency one, AtAgency other) {
        return new AtAgency(
                one.agency(), one.agencyName(), one.count() + other.count(), one.overdue() + other.overdue());
    }

    private @Nullable String name(@Nullable String agency) {
        return agency == null ? null : agencies.name(new AgencyCode(agency));
    }
}
