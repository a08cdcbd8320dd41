package org.dongthuan.secrecy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.SecrecyLevel;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Security officers of their own, nobody of the demonstration, and records that are marked for a while. */
public final class SecrecyFixtures {

    private final ApplicationContext context;
    private final List<String> officers = new ArrayList<>();
    private final List<UUID> marked = new ArrayList<>();

    public SecrecyFixtures(ApplicationContext context) {
        this.context = context;
    }

    /** Somebody who watches over secrets there, and does nothing else. */
    public String officer(String agency) {
        String account = "guard-" + UUID.randomUUID().toString().substring(0, 8);
        database().update("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Mạc', 'Văn Kín', ? from app.account where id = 'nga.pham'""", account, account + "@guard.example");
        officers.add(account);
        appoint(account, agency);
        return account;
    }

    /** Whoever holds a record becomes one. */
    public void appoint(String account, String agency) {
        database()
                .update(
                        "insert into app.appointment (account, role, agency, valid_from) values (?, 'SECURITY_OFFICER', ?, ?)",
                        account,
                        agency,
                        today());
        if (!officers.contains(account)) officers.add(account);
    }

    public Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }

    public UUID record(String account) {
        return Objects.requireNonNull(
                database().queryForObject("select id from app.record where account = ?", UUID.class, account));
    }

    public UUID marked(String by, UUID record) {
        UUID mark = context.getBean(SecrecyDesk.class).mark(actor(by), record, basis(), SecrecyLevel.SECRET);
        remember(record);
        return mark;
    }

    /** It is a record like any other again when the test is over. */
    public void remember(UUID record) {
        marked.add(record);
    }

    public TypedBasis basis() {
        return new TypedBasis("07/QĐ-UBND", today(), "Chủ tịch UBND thành phố Hải Phòng");
    }

    public String secrecy(UUID record) {
        return Objects.requireNonNull(
                database().queryForObject("select secrecy from app.record where id = ?", String.class, record));
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** Nobody watches any more, and nothing is secret. */
    public void clear() {
        var owner = context.getBean(FlywayConnectionDetails.class);
        var tables = new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        for (UUID record : marked) {
            tables.update("""
                            update app.secrecy_mark set lift_number = 'x', lift_day = decision_day, lift_issuer = 'x',
                                lift_proposed_by = 'lan.vu', lift_proposed_at = now(), lifted_by = 'minh.do', lifted_at = now()
                            where record_id = ? and lifted_at is null""", record);
            tables.update("update app.record set secrecy = 'normal' where id = ?", record);
        }
        for (String officer : officers) {
            tables.update("""
                            update app.appointment set ended_on = valid_from, ended_by = 'admin', end_reason = 'test'
                            where account = ? and role = 'SECURITY_OFFICER' and ended_on is null""", officer);
            if (officer.startsWith("guard-"))
                tables.update("update app.account set closed_at = now() where id = ?", officer);
        }
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }
}
