package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentQuestion;
import org.dongthuan.consent.Consents;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants with a real consent and a real written decision behind them, without the journey that leads to them. */
public final class GrantFixtures {

    public static final String PURPOSE = "background_check";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Grants grants;
    private final Consents consents;
    private final WrittenDecisions decisions;
    private final Registry registry;
    private final People people;
    private final Clock clock;
    private final List<UUID> given = new ArrayList<>();

    public GrantFixtures(ApplicationContext context) {
        database = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
        grants = context.getBean(Grants.class);
        consents = context.getBean(Consents.class);
        decisions = context.getBean(WrittenDecisions.class);
        registry = context.getBean(Registry.class);
        people = context.getBean(People.class);
        clock = context.getBean(Clock.class);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public RecordId record(String account) {
        return registry.idOf(account).orElseThrow();
    }

    public Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }

    /** For thirty days from today, in every form of use. */
    public Grant given(String recipient, String subject, String... fields) {
        return given(
                recipient, record(subject), List.of(fields), Set.of(FormOfUse.values()), today(), today().plusDays(29));
    }

    public Grant given(
            String recipient,
            RecordId record,
            List<String> fields,
            Set<FormOfUse> forms,
            LocalDate from,
            LocalDate to) {
        Grant grant =
                Objects.requireNonNull(transaction.execute(status -> give(recipient, record, fields, forms, from, to)));
        given.add(grant.id());
        return grant;
    }

    /** Nothing of it is ever deleted, so what a test gave is ended. */
    public void endAll() {
        for (UUID id : given) {
            database.update("""
                    update app.access_grant set end_kind = 'REVOKED', ended_at = ?, ended_by = 'system'
                    where id = ? and ended_at is null""", OffsetDateTime.now(clock), id);
        }
    }

    private Grant give(
            String recipient,
            RecordId record,
            List<String> fields,
            Set<FormOfUse> forms,
            LocalDate from,
            LocalDate to) {
        var number = new RequestNumber("KT-2026-" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
        AgencyCode agency = Objects.requireNonNull(actor(recipient).agency());
        database.update(
                """
                insert into app.access_request (number, requester, recipient_agency, door, purpose, purpose_text,
                    legal_basis, fields, forms_of_use, from_day, to_day, status, submitted_at, version)
                values (?, ?, ?, 'SUBJECT_CONSENT', ?, 'Xác minh', 'subject_consent_law', ?, ?, ?, ?, 'GRANTED', ?, 0)""",
                number.text(),
                recipient,
                agency.code(),
                PURPOSE,
                fields.toArray(String[]::new),
                forms.stream().map(FormOfUse::name).toArray(String[]::new),
                from,
                to,
                OffsetDateTime.now(clock));
        UUID consent = consent(number, recipient, record, fields, forms, from, to);
        UUID decision = decisions.issue(text(number)).id();
        var grant = new Grant(
                UUID.randomUUID(),
                number,
                record,
                recipient,
                agency,
                new AgencyCode("H24.01"),
                PURPOSE,
                fields,
                forms,
                null,
                from,
                to,
                decision,
                consent,
                OffsetDateTime.now(clock),
                null);
        grants.give(grant);
        return grant;
    }

    private UUID consent(
            RequestNumber number,
            String recipient,
            RecordId record,
            List<String> fields,
            Set<FormOfUse> forms,
            LocalDate from,
            LocalDate to) {
        String subject = registry.holder(record).account();
        Consent asked = consents.ask(new ConsentQuestion(
                number,
                record,
                subject == null ? "somebody" : subject,
                recipient,
                Objects.requireNonNull(actor(recipient).agency()),
                PURPOSE,
                "Xác minh",
                "subject_consent_law",
                fields,
                forms,
                from,
                to,
                null));
        database.update("""
                update app.consent set status = 'GIVEN', agreed_fields = fields, until_day = to_day, answered_at = ?
                where id = ?""", OffsetDateTime.now(clock), asked.id());
        return asked.id();
    }

    private static DecisionText text(RequestNumber number) {
        return new DecisionText(
                new AgencyCode("H24.01"),
                number.text(),
                "minh.do",
                "về việc cho phép khai thác thông tin",
                List.of("Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
                List.of(Article.of("Cho phép khai thác thông tin.")),
                List.of(),
                List.of("Lưu: VT."));
    }
}
