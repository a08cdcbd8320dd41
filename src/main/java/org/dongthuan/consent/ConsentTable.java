package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.consent.AnswerRules.Scope;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.consent}. Each move is one statement that says from where it may be made. */
@Component
class ConsentTable implements AfterRestore {

    private static final String SELECT = "select * from app.consent where ";

    private final JdbcClient database;
    private final NumberSequence numbers;

    ConsentTable(JdbcClient database) {
        this.database = database;
        numbers = new NumberSequence(database, "app.consent_number");
    }

    long nextNumber() {
        return numbers.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return numbers.leaveOut(copy.skippedNumbers(), Consents.PREFIX);
    }

    void add(StoredConsent stored) {
        ConsentQuestion question = stored.question();
        database.sql("""
                        insert into app.consent
                            (id, number, request, record_id, subject, requester, recipient_agency, purpose, purpose_text,
                             legal_basis, fields, forms_of_use, from_day, to_day, channel, text_version, asked_at, answer_by, status)
                        values (:id, :number, :request, :record, :subject, :requester, :agency, :purpose, :purposeText,
                             :legalBasis, :fields::text[], :forms::text[], :from, :to, :channel, :textVersion, :askedAt, :answerBy, 'ASKED')""")
                .param("id", stored.id())
                .param("number", stored.number().text())
                .param("request", question.request().text())
                .param("record", question.record().value())
                .param("subject", question.subject())
                .param("requester", question.requester())
                .param("agency", question.recipientAgency().code())
                .param("purpose", question.purpose())
                .param("purposeText", question.purposeText())
                .param("legalBasis", question.legalBasis())
                .param("fields", array(question.fields()))
                .param("forms", array(question.formsOfUse()))
                .param("from", question.from())
                .param("to", question.to())
                .param("channel", question.channel())
                .param("textVersion", stored.textVersion())
                .param("askedAt", stored.askedAt())
                .param("answerBy", stored.consent().answerBy())
                .update();
    }

    Optional<StoredConsent> find(RequestNumber number) {
        return one("number = :key", number.text());
    }

    Optional<StoredConsent> find(UUID id) {
        return one("id = :key", id);
    }

    /** Nobody else answers, cancels or withdraws it until the transaction ends. */
    Optional<StoredConsent> lock(RequestNumber number) {
        return one("number = :key for update", number.text());
    }

    Optional<StoredConsent> lock(UUID id) {
        return one("id = :key for update", id);
    }

    /** Nobody else holds or moves it until the transaction ends: whoever holds it may end it. */
    Optional<StoredConsent> hold(RequestNumber number) {
        return one("number = :key for no key update", number.text());
    }

    List<StoredConsent> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(ConsentRow::read)
                .list();
    }

    List<StoredConsent> of(String subject, long offset, int most) {
        return database.sql(
                        SELECT + "subject = :subject order by asked_at desc, number desc limit :most offset :offset")
                .param("subject", subject)
                .param("most", most)
                .param("offset", offset)
                .query(ConsentRow::read)
                .list();
    }

    /** Those that nobody has answered. */
    List<StoredConsent> askedOf(String subject) {
        return database.sql(SELECT + "subject = :subject and status = 'ASKED' order by number")
                .param("subject", subject)
                .query(ConsentRow::read)
                .list();
    }

    long countOf(String subject) {
        return database.sql("select count(*) from (select 1 from app.consent where subject = :subject limit :most) x")
                .param("subject", subject)
                .param("most", Paging.ENOUGH)
                .query(Long.class)
                .single();
    }

    boolean answered(UUID id, ConsentStatus status, Scope scope, OffsetDateTime at) {
        return database.sql("""
                        update app.consent set status = :status, agreed_fields = :fields::text[], until_day = :until, answered_at = :at
                        where id = :id and status = 'ASKED'""")
                        .param("status", status.name())
                        .param("fields", array(scope.fields()))
                        .param("until", scope.until())
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether the last day for an answer was over and nobody had answered. */
    boolean lapsed(RequestNumber number, LocalDate today, OffsetDateTime at) {
        return database.sql("""
                        update app.consent set status = 'LAPSED', closed_at = :at
                        where number = :number and status = 'ASKED' and answer_by < :today""")
                        .param("at", at)
                        .param("number", number.text())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Whether nobody had answered. */
    boolean cancelled(RequestNumber number, OffsetDateTime at) {
        return database.sql(
                                "update app.consent set status = 'CANCELLED', closed_at = :at where number = :number and status = 'ASKED'")
                        .param("at", at)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Whether it stood. */
    boolean ended(RequestNumber number, OffsetDateTime at) {
        return database.sql("""
                        update app.consent set status = 'ENDED', closed_at = :at
                        where number = :number and status in ('GIVEN', 'PARTLY_GIVEN')""").param("at", at).param("number", number.text()).update() == 1;
    }

    void withdrawn(UUID id, OffsetDateTime at) {
        database.sql("update app.consent set status = 'WITHDRAWN', withdrawn_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    private Optional<StoredConsent> one(String condition, Object key) {
        return database.sql(SELECT + condition)
                .param("key", key)
                .query(ConsentRow::read)
                .optional();
    }

    /** Codes and ids only: none has a character that an array literal would have to escape. */
    static String array(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
