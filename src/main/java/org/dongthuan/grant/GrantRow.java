package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** A row of {@code app.access_grant}, which becomes a grant together with what it rests on. */
record GrantRow(UUID id, Grant without) {

    static GrantRow read(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new GrantRow(
                id,
                new Grant(
                        id,
                        new RequestNumber(row.getString("request")),
                        new RecordId(row.getObject("record_id", UUID.class)),
                        row.getString("recipient"),
                        new AgencyCode(row.getString("recipient_agency")),
                        new AgencyCode(row.getString("granted_by")),
                        row.getString("purpose"),
                        words(row, "fields"),
                        forms(row),
                        row.getString("channel"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("decision", UUID.class),
                        List.of(),
                        row.getObject("given_at", OffsetDateTime.class),
                        end(row)));
    }

    Grant grant(List<Basis> bases) {
        return without.restingOn(bases);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Set<FormOfUse> forms(ResultSet row) throws SQLException {
        return words(row, "forms_of_use").stream().map(FormOfUse::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        String kind = row.getString("end_kind");
        if (kind == null) return null;
        return new End(
                End.Kind.valueOf(kind),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
