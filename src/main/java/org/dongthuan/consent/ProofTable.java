package org.dongthuan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proof of what somebody was shown, what he answered and that he withdrew it; only ever added to. */
@Component
class ProofTable {

    private final JdbcClient database;

    ProofTable(JdbcClient database) {
        this.database = database;
    }

    /** Words that were shown, the last ones. */
    record Shown(ConsentText text, OffsetDateTime at) {}

    /**
     * An answer with the words it was given on.
     *
     * @param account who answered: the subject, or somebody by his mandate
     * @param textReadAt none where a program answered without asking for the words
     */
    record Answered(
            String account,
            OffsetDateTime at,
            ConsentAnswer answer,
            List<String> fields,
            @Nullable LocalDate until,
            AnswerMethod method,
            ConsentText text,
            @Nullable OffsetDateTime textReadAt,
            @Nullable UUID mandate) {}

    void shown(UUID consent, ConsentText text, String account, OffsetDateTime at) {
        keep(consent, text);
        database.sql("""
                        insert into app.consent_text_shown (consent, sha256, account, method, shown_at)
                        values (:consent, :sha256, :account, :method, :at)""")
                .param("consent", consent)
                .param("sha256", text.sha256())
                .param("account", account)
                .param("method", AnswerMethod.current().name())
                .param("at", at)
                .update();
    }

    Optional<Shown> lastShown(UUID consent, String account) {
        return database.sql("""
                        select t.version, t.language, t.body, s.shown_at from app.consent_text_shown s
                        join app.consent_text t on t.consent = s.consent and t.sha256 = s.sha256
                        where s.consent = :consent and s.account = :account order by s.id desc limit 1""")
                .param("consent", consent)
                .param("account", account)
                .query((row, index) -> new Shown(text(row), row.getObject("shown_at", OffsetDateTime.class)))
                .optional();
    }

    void answered(UUID consent, Answered answer) {
        keep(consent, answer.text());
        database.sql("""
                        insert into app.consent_answer
                            (consent, account, at, answer, fields, until_day, text_sha256, text_read_at, method,
                             mandate)
                        values (:consent, :account, :at, :answer, :fields::text[], :until, :sha256, :readAt, :method,
                             :mandate)""")
                .param("consent", consent)
                .param("account", answer.account())
                .param("at", answer.at())
                .param("answer", answer.answer().name())
                .param("fields", ConsentTable.array(answer.fields()))
                .param("until", answer.until())
                .param("sha256", answer.text().sha256())
                .param("readAt", answer.textReadAt())
                .param("method", answer.method().name())
                .param("mandate", answer.mandate())
                .update();
    }

    /** Whoever answered one of these for its subject. */
    List<String> mandataries(List<UUID> consents) {
        return database.sql("""
                        select distinct account from app.consent_answer
                        where consent = any (:consents) and mandate is not null order by account""")
                .param("consents", consents.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    Optional<Answered> answer(UUID consent) {
        return database.sql("""
                        select a.*, t.version, t.language, t.body from app.consent_answer a
                        join app.consent_text t on t.consent = a.consent and t.sha256 = a.text_sha256
                        where a.consent = :consent""")
                .param("consent", consent)
                .query((row, index) -> answered(row))
                .optional();
    }

    void withdrawn(UUID consent, String account, OffsetDateTime at) {
        database.sql("""
                        insert into app.consent_withdrawal (consent, account, at, method)
                        values (:consent, :account, :at, :method)""")
                .param("consent", consent)
                .param("account", account)
                .param("at", at)
                .param("method", AnswerMethod.current().name())
                .update();
    }

    private void keep(UUID consent, ConsentText text) {
        database.sql("""
                        insert into app.consent_text (consent, sha256, version, language, body)
                        values (:consent, :sha256, :version, :language, :body)
                        on conflict (consent, sha256) do nothing""")
                .param("consent", consent)
                .param("sha256", text.sha256())
                .param("version", text.version())
                .param("language", text.language())
                .param("body", text.body())
                .update();
    }

    private static ConsentText text(ResultSet row) throws SQLException {
        return ConsentText.of(row.getString("version"), row.getString("language"), row.getString("body"));
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class),
                ConsentAnswer.valueOf(row.getString("answer")),
                ConsentRow.words(row, "fields"),
                row.getObject("until_day", LocalDate.class),
                AnswerMethod.valueOf(row.getString("method")),
                text(row),
                row.getObject("text_read_at", OffsetDateTime.class),
                row.getObject("mandate", UUID.class));
    }
}
