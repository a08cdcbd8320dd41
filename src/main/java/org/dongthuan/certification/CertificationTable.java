package org.dongthuan.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.certification}. Each move is one statement that says from where it may be made. */
@Component
class CertificationTable implements AfterRestore {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("certifications", "", number -> new RequestNumber(number).text());

    private static final String SELECT =
            "select c.*, " + CertificationSubjectTable.OF_CERTIFICATION + " from app.certification c where ";

    private final JdbcClient database;
    private final CertificationSubjectTable subjects;
    private final NumberSequence numbers;

    CertificationTable(JdbcClient database, CertificationSubjectTable subjects) {
        this.database = database;
        this.subjects = subjects;
        numbers = new NumberSequence(database, "app.certification_number");
    }

    long nextNumber() {
        return numbers.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return numbers.leaveOut(copy.skippedNumbers(), Certifications.PREFIX);
    }

    void add(Certification certification) {
        CertificationQuestion question = certification.question();
        database.sql("""
                        insert into app.certification (number, request, requester, recipient_agency, agency, purpose, purpose_text,
                            legal_basis, fields, forms_of_use, from_day, to_day, channel, asked_at, status)
                        values (:number, :request, :requester, :recipient, :agency, :purpose, :purposeText,
                            :legalBasis, :fields, :forms, :from, :to, :channel, :askedAt, 'ASKED')""")
                .param("number", certification.number().text())
                .param("request", question.request().text())
                .param("requester", question.requester())
                .param("recipient", question.recipientAgency().code())
                .param("agency", certification.agency().code())
                .param("purpose", question.purpose())
                .param("purposeText", question.purposeText())
                .param("legalBasis", question.legalBasis())
                .param("fields", question.fields().toArray(String[]::new))
                .param(
                        "forms",
                        question.formsOfUse().stream()
                                .map(FormOfUse::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("from", question.from())
                .param("to", question.to())
                .param("channel", question.channel())
                .param("askedAt", certification.askedAt())
                .update();
        subjects.add(certification.number(), question.subjects());
    }

    Optional<Certification> find(RequestNumber number) {
        return one(number, "number = :number");
    }

    /** Nobody else says a word or takes it back until the transaction ends. */
    Optional<Certification> lock(RequestNumber number) {
        return one(number, "number = :number for update");
    }

    /** Others may hold it too; nobody moves it until the transaction ends. */
    Optional<Certification> hold(RequestNumber number) {
        return one(number, "number = :number for share");
    }

    List<Certification> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query((row, index) -> CertificationRow.read(row))
                .list();
    }

    /** The people of that role are asked from now on, until that day. */
    void opened(RequestNumber number, HeldRole asked, LocalDate certifyBy) {
        database.sql("""
                        update app.certification set asked_group = :group, certify_by = :by
                        where number = :number and status = 'ASKED' and asked_group is null""")
                .param("group", asked.group())
                .param("by", certifyBy)
                .param("number", number.text())
                .update();
    }

    /** Whether nobody had said a word, nor taken it back. */
    boolean said(
            RequestNumber number,
            CertificationStatus status,
            String certifier,
            @Nullable String reason,
            OffsetDateTime at) {
        return database.sql("""
                        update app.certification set status = :status, certifier = :certifier, reason = :reason, closed_at = :at
                        where number = :number and status = 'ASKED'""")
                        .param("status", status.name())
                        .param("certifier", certifier)
                        .param("reason", reason)
                        .param("at", at)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Whether the last day was over and nobody had said a word. */
    boolean lapsed(RequestNumber number, LocalDate today, OffsetDateTime at) {
        return database.sql("""
                        update app.certification set status = 'LAPSED', closed_at = :at
                        where number = :number and status = 'ASKED' and certify_by < :today""")
                        .param("at", at)
                        .param("number", number.text())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** What leaders of these groups certified, the newest first, but what is about that person. */
    List<Certification> given(Collection<String> groups, String except, Cursor<String> after, int most) {
        return database.sql(SELECT + """
                        asked_group = any(:groups) and status = 'CERTIFIED' and (closed_at, number) < (:at, :number)
                        and not exists (select from app.certification_subject s
                            where s.certification = c.number and s.account = :except)
                        order by closed_at desc, number desc limit :most""")
                .param("groups", groups.toArray(String[]::new))
                .param("except", except)
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query((row, index) -> CertificationRow.read(row))
                .list();
    }

    /** It is taken back, by whoever holds it. */
    void revoked(RequestNumber number, OffsetDateTime at) {
        int revoked =
                database.sql("""
                        update app.certification set revoked_at = :at
                        where number = :number and status = 'CERTIFIED' and revoked_at is null""").param("at", at).param("number", number.text()).update();
        if (revoked == 0) throw new IllegalStateException(number + " does not stand");
    }

    void closed(RequestNumber number, CertificationStatus status, OffsetDateTime at) {
        database.sql("""
                        update app.certification set status = :status, closed_at = :at
                        where number = :number and status = 'ASKED'""")
                .param("status", status.name())
                .param("at", at)
                .param("number", number.text())
                .update();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.certification set certify_by = :to where certify_by = :from and status = 'ASKED'")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<Certification> one(RequestNumber number, String condition) {
        return database.sql(SELECT + condition)
                .param("number", number.text())
                .query((row, index) -> CertificationRow.read(row))
                .optional();
    }
}
