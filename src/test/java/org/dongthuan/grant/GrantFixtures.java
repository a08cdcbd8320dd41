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
    private final GrantTable table;
    private final Consents consents;
    private final WrittenDecisions decisions;
    private final Registry registry;
    private final People people;
    private final ExportWork files;
    private final Clock clock;
    private final DelayNotices delayNotices;
    private final List<UUID> given = new ArrayList<>();

    public GrantFixtures(ApplicationContext context) {
        database = context.getBean(JdbcTemplate.class);
        transaction = context.getBean(TransactionTemplate.class);
        grants = context.getBean(Grants.class);
        table = context.getBean(GrantTable.class);
        consents = context.getBean(Consents.class);
        decisions = context.getBean(WrittenDecisions.class);
        registry = context.getBean(Registry.class);
        people = context.getBean(People.class);
        files = context.getBean(ExportWork.class);
        clock = context.getBean(Clock.class);
        delayNotices = context.getBean(DelayNotices.class);
    }

    /** As the minute does. */
    public void tellOfDelays() {
        delayNotices.tell();
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

    /** Likewise, but it rests on something else of that kind alone. */
    public Grant restingOn(Basis.Kind kind, String recipient, String subject, String... fields) {
        Grant like = given(recipient, subject, fields);
        Basis basis = Basis.of(kind, UUID.randomUUID().toString(), like.to());
        return again(like.restingOn(List.of(basis)));
    }

    /** One more for another request. */
    public Grant again(Grant like) {
        Grant grant = asAnother(like);
        transaction.executeWithoutResult(status -> grants.give(grant));
        given.add(grant.id());
        return grant;
    }

    /** One more, for that channel. */
    public Grant through(String channel, Grant like) {
        return again(new Grant(
                like.id(),
                like.request(),
                like.record(),
                like.recipient(),
                like.recipientAgency(),
                like.grantedBy(),
                like.purpose(),
                like.fields(),
                like.formsOfUse(),
                channel,
                like.from(),
                like.to(),
                like.decision(),
                like.bases(),
                like.givenAt(),
                null));
    }

    /** The same of these people too, on the same request and on a basis of its own each; none of them was asked. */
    public List<UUID> beside(Grant like, List<UUID> records, String... fields) {
        List<UUID> added = records.stream().map(record -> UUID.randomUUID()).toList();
        String[] ids = added.stream().map(UUID::toString).toArray(String[]::new);
        transaction.executeWithoutResult(status -> {
            database.update(
                    """
                    insert into app.access_grant (id, request, record_id, recipient, recipient_agency, granted_by, purpose,
                        fields, forms_of_use, channel, from_day, to_day, decision, given_at)
                    select n.id, g.request, n.record, g.recipient, g.recipient_agency, g.granted_by, g.purpose,
                        ?, g.forms_of_use, g.channel, g.from_day, g.to_day, g.decision, g.given_at
                    from app.access_grant g, unnest(?::uuid[], ?::uuid[]) n (id, record) where g.id = ?""", fields, ids, records.stream().map(UUID::toString).toArray(String[]::new), like.id());
            database.update("""
                    insert into app.grant_basis (grant_id, kind, reference, until_day)
                    select n.id, 'MANDATE', n.id::text, ? from unnest(?::uuid[]) n (id)""", like.to(), ids);
        });
        given.addAll(added);
        return added;
    }

    /** Files that were asked for are made now, as far as they may be. */
    public void makeFiles() {
        files.workThrough();
    }

    /** As another program would write it, past {@link Grants}. */
    void row(Grant like, List<Basis> bases) {
        transaction.executeWithoutResult(status -> table.add(asAnother(like).restingOn(bases)));
    }

    /** The consent on which it rests. */
    public UUID consent(Grant grant) {
        return consents.get(new RequestNumber(grant.bases().get(0).reference())).id();
    }

    /** The first thing on which it rests ends. */
    public void endBasis(Grant grant) {
        Basis basis = grant.bases().get(0);
        transaction.executeWithoutResult(status -> grants.endBasis(basis.kind(), basis.reference()));
    }

    private static Grant asAnother(Grant like) {
        return new Grant(
                UUID.randomUUID(),
                someNumber(),
                like.record(),
                like.recipient(),
                like.recipientAgency(),
                like.grantedBy(),
                like.purpose(),
                like.fields(),
                like.formsOfUse(),
                like.channel(),
                like.from(),
                like.to(),
                like.decision(),
                like.bases(),
                like.givenAt(),
                null);
    }

    private static RequestNumber someNumber() {
        return new RequestNumber("KT-2026-" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
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
        RequestNumber number = someNumber();
        AgencyCode agency = Objects.requireNonNull(actor(recipient).agency());
        RequestNumber consent = consent(number, recipient, record, fields, forms, from, to);
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
                List.of(Basis.of(Basis.Kind.CONSENT, consent.text(), to)),
                OffsetDateTime.now(clock),
                null);
        grants.give(grant);
        return grant;
    }

    private RequestNumber consent(
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
        return asked.number();
    }

    private static DecisionText text(RequestNumber number) {
        return new DecisionText(
                new AgencyCode("H24.01"),
                number.text(),
                "minh.do",
                "Về việc đồng ý cho khai thác thông tin",
                List.of("Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025"),
                List.of(Article.of("Đồng ý cho khai thác thông tin.")),
                List.of(),
                List.of("ông Ngô Thành Đạt, Bộ Nội vụ"));
    }
}
