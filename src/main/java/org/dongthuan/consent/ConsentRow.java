package org.dongthuan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;

/** Reads a row of {@code app.consent}. */
final class ConsentRow {

    private ConsentRow() {}

    static StoredConsent read(ResultSet row, int index) throws SQLException {
        var consent = new Consent(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                question(row),
                ConsentStatus.valueOf(row.getString("status")),
                words(row, "agreed_fields"),
                row.getObject("until_day", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getObject("withdrawn_at", OffsetDateTime.class));
        return new StoredConsent(
                consent,
                row.getString("text_version"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    private static ConsentQuestion question(ResultSet row) throws SQLException {
        return new ConsentQuestion(
                new RequestNumber(row.getString("request")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("subject"),
                row.getString("requester"),
                new AgencyCode(row.getString("recipient_agency")),
                row.getString("purpose"),
                row.getString("purpose_text"),
                row.getString("legal_basis"),
                words(row, "fields"),
                words(row, "forms_of_use").stream().map(FormOfUse::valueOf).collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("channel"));
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
