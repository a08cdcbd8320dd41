package org.dongthuan.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.dongthuan.identity.AppointmentChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another table of chains and other people for one story, and everything as before afterwards. */
public final class ReviewFixtures {

    private final ApplicationContext context;
    private final List<Runnable> undo = new ArrayList<>();

    public ReviewFixtures(ApplicationContext context) {
        this.context = context;
    }

    /** Edits the table of chains as an administrator would: one more row before the others, a new version in force. */
    public void chain(String kind, String agency, String steps) {
        String row = """
                <rule id="review-chain-rule-of-a-test">
                  <description>Hàng thử nghiệm</description>
                  <inputEntry id="test-0"><text>"%s"</text></inputEntry>
                  <inputEntry id="test-1"><text></text></inputEntry>
                  <inputEntry id="test-2"><text>"%s"</text></inputEntry>
                  <outputEntry id="test-3"><text>"%s"</text></outputEntry>
                </rule>
                """.formatted(kind, agency, steps);
        RepositoryService repository = context.getBean(RepositoryService.class);
        String deployment = repository
                .createDeployment()
                .name("review-chain of a test")
                .addString("processes/review-chain.dmn", shipped().replaceFirst("<rule ", row + "<rule "))
                .deploy()
                .getId();
        undo.add(() -> repository.deleteDeployment(deployment, true));
    }

    /** Takes edited tables out of force. */
    public void shippedChains() {
        List.copyOf(undo).forEach(Runnable::run);
        undo.clear();
    }

    /** Appoints somebody from long ago on. */
    public void appoint(String account, String role, @Nullable String agency) {
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("""
                        insert into app.appointment (account, agency, role, valid_from) values (?, ?, ?, '2020-01-01')
                        on conflict (account, role, agency, valid_from) where ended_on is null do update set valid_to = null""").params(account, agency, role).update();
        context.publishEvent(new AppointmentChanged(account));
    }

    /** Which agency managed the person's record up to that day: a fact of the past, which stays. */
    public void managedBefore(String account, String agency, LocalDate to) {
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into app.record_agency (record_id, kind, agency, valid_from, valid_to)
                        select r.id, 'MANAGING', :agency, date '2020-01-01', :to from app.record r
                        where r.account = :account and not exists (select 1 from app.record_agency a
                            where a.record_id = r.id and a.agency = :agency)""")
                .param("agency", agency)
                .param("to", to)
                .param("account", account)
                .update();
    }

    /** Who was reminded of the request, by account. */
    public List<String> remindedOf(RequestNumber number) {
        return context.getBean(JdbcClient.class)
                .sql("select account from app.outbox where number = ? and kind = 'review-reminder' order by account")
                .param(number.text())
                .query(String.class)
                .list();
    }

    /** Ends those appointments, and the edited tables. */
    public void clear() {
        shippedChains();
        context.getBean(JdbcClient.class)
                .sql(
                        "update app.appointment set valid_to = valid_from where valid_from = '2020-01-01' and valid_to is null")
                .update();
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("processes/review-chain.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
