package org.dongthuan.record;

import java.util.List;
import org.springframework.stereotype.Component;

/** What stands a second time, for lists, for searching and for finding the deciding agency, changes with the field. */
@Component
class Followers {

    private static final String NAME = "birth_full_name";

    private final RecordTable records;
    private final AgencyAssignmentTable assignments;
    private final IdentityNumbers numbers;
    private final ProjectionTable projection;
    private final MissingFields missing;

    Followers(
            RecordTable records,
            AgencyAssignmentTable assignments,
            IdentityNumbers numbers,
            ProjectionTable projection,
            MissingFields missing) {
        this.records = records;
        this.assignments = assignments;
        this.numbers = numbers;
        this.projection = projection;
        this.missing = missing;
    }

    void follow(FieldChange change) {
        if (NAME.equals(change.field()))
            records.rename(change.record(), change.wanted().asText());
        for (var kind : AgencyAssignmentTable.Kind.values()) {
            if (!kind.field().equals(change.field())) continue;
            assignments.assign(change.record(), kind, change.wanted().asText(), change.validFrom());
        }
        numbers.changed(change.record(), change.field(), change.wanted());
        if (ProjectionTable.shows(change.field())) projection.refresh(List.of(change.record()));
        missing.follow(change);
    }

    void follow(RowChange change) {
        missing.follow(change);
    }
}
