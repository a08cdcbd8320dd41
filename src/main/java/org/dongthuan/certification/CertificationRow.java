package org.dongthuan.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code app.certification}. */
final class CertificationRow {

    private CertificationRow() {}

    static Certification read(ResultSet row) throws SQLException {
        String group = row.getString("asked_group");
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certification(
                new RequestNumber(row.getString("number")),
                question(row),
                new AgencyCode(row.getString("agency")),
                row.getObject("asked_at", OffsetDateTime.class),
                revoked == null ? CertificationStatus.valueOf(row.getString("status")) : CertificationStatus.REVOKED,
                asked(group),
                row.getObject("certify_by", LocalDate.class),
                row.getString("certifier"),
                row.getString("reason"),
                row.getObject("closed_at", OffsetDateTime.class),
                revoked);
    }

    private static @Nullable HeldRole asked(@Nullable String group) {
        return group == null ? null : HeldRole.ofGroup(group);
    }

    private static CertificationQuestion question(ResultSet row) throws SQLException {
        return new CertificationQuestion(
                new RequestNumber(row.getString("request")),
                row.getString("requester"),
                new AgencyCode(row.getString("recipient_agency")),
                CertificationSubjectTable.read(row),
                row.getString("purpose"),
                row.getString("purpose_text"),
                row.getString("legal_basis"),
                words(row, "fields"),
                words(row, "forms_of_use").stream().map(FormOfUse::valueOf).collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("channel"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
