package org.dongthuan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.access_request}, each with its people. */
@Component
class AccessRequestTable implements AfterRestore {

    static final String PREFIX = "KT";

    private final JdbcClient database;
    private final AccessPartTable parts;
    private final NumberSequence numbers;

    AccessRequestTable(JdbcClient database, AccessPartTable parts) {
        this.database = database;
        this.parts = parts;
        numbers = new NumberSequence(database, "app.access_request_number");
    }

    RequestNumber nextNumber(int year) {
        return RequestNumber.of(PREFIX, year, numbers.next());
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return numbers.leaveOut(copy.skippedNumbers(), PREFIX);
    }

    void add(AccessRequest request) {
        database.sql("""
                        insert into app.access_request (number, requester, recipient_agency, door, purpose, purpose_text,
                            legal_basis, fields, forms_of_use, from_day, to_day, channel, status, submitted_at, version)
                        values (:number, :requester, :agency, :door, :purpose, :purposeText,
                            :legalBasis, :fields, :forms, :from, :to, :channel, :status, :submittedAt, 0)""")
                .param("number", request.number().text())
                .param("requester", request.requester())
                .param("agency", request.recipientAgency().code())
                .param("door", request.door().name())
                .param("purpose", request.purpose())
                .param("purposeText", request.purposeText())
                .param("legalBasis", request.legalBasis())
                .param("fields", request.fields().toArray(String[]::new))
                .param(
                        "forms",
                        request.formsOfUse().stream()
                                .map(FormOfUse::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("from", request.from())
                .param("to", request.to())
                .param("channel", request.channel())
                .param("status", request.status().name())
                .param("submittedAt", request.submittedAt())
                .update();
        for (int i = 0; i < request.people().size(); i++)
            parts.add(request.number(), request.people().get(i), i);
    }

    /** The request, named by its own number or by that of a part. */
    Optional<AccessRequest> find(RequestNumber number) {
        return all(List.of(number.request().text())).stream().findFirst();
    }

    AccessRequest get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no request " + number));
    }

    /** As it stands now, and so until the caller's transaction ends. */
    AccessRequest hold(RequestNumber number) {
        database.sql("select 1 from app.access_request where number = :number for update")
                .param("number", number.request().text())
                .query(Integer.class)
                .optional();
        return get(number);
    }

    /** Those with these numbers, the newest first. */
    List<AccessRequest> all(Collection<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        Map<String, List<AskedPerson>> people = parts.of(numbers);
        return database.sql("""
                        select * from app.access_request where number = any(:numbers) order by submitted_at desc, number desc""")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> request(row, people))
                .list();
    }

    void move(AccessRequest request, AskedPerson person, AccessStage stage, @Nullable String reason) {
        parts.move(request.number(), person, stage, reason);
    }

    void decided(RequestNumber part, AskedPerson person, UUID decision) {
        parts.decided(part.request(), person, decision);
    }

    /** The part has come as far as its reviewers. */
    void reviewed(AccessRequest request, int part) {
        parts.reviewed(request.number(), part);
    }

    /** Brings the word for the whole in line with its parts, and notes when nothing of it is open any more. */
    AccessRequest summarise(RequestNumber number, OffsetDateTime now) {
        AccessRequest request = get(number);
        AccessStatus status = AccessStatus.of(
                request.people().stream().map(AskedPerson::stage).toList());
        database.sql("""
                        update app.access_request set status = :status, closed_at = :closedAt, version = version + 1
                        where number = :number""")
                .param("status", status.name())
                .param("closedAt", status.isOpen() ? null : now)
                .param("number", request.number().text())
                .update();
        return get(number);
    }

    private static AccessRequest request(ResultSet row, Map<String, List<AskedPerson>> people) throws SQLException {
        String number = row.getString("number");
        return AccessRow.request(row, people.getOrDefault(number, List.of()));
    }
}
