package org.dongthuan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code app.access_request} and {@code app.access_part}. */
final class AccessRow {

    private AccessRow() {}

    static AccessRequest request(ResultSet row, List<AskedPerson> people) throws SQLException {
        return new AccessRequest(
                new RequestNumber(row.getString("number")),
                row.getString("requester"),
                new AgencyCode(row.getString("recipient_agency")),
                Door.valueOf(row.getString("door")),
                row.getString("purpose"),
                row.getString("purpose_text"),
                row.getString("legal_basis"),
                words(row, "fields").toList(),
                words(row, "forms_of_use").map(FormOfUse::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("channel"),
                AccessStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                people);
    }

    static AskedPerson person(ResultSet row) throws SQLException {
        return new AskedPerson(
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getInt("part"),
                row.getString("subject"),
                new AgencyCode(row.getString("managing_agency")),
                new AgencyCode(row.getString("deciding_agency")),
                number(row.getString("question")),
                AccessStage.valueOf(row.getString("stage")),
                row.getBoolean("reviewed"),
                row.getString("reason"),
                row.getObject("decision", UUID.class));
    }

    private static @Nullable RequestNumber number(@Nullable String text) {
        return text == null ? null : new RequestNumber(text);
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
