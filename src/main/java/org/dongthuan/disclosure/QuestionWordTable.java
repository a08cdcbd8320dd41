package org.dongthuan.disclosure;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.ValueCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.reading_question_word}; each is locked with the key of the record that was read. */
@Component
class QuestionWordTable {

    private final JdbcClient database;
    private final ValueCodec codec;

    QuestionWordTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    void add(ReadingQuestion question, QuestionWord word) {
        AgencyCode agency = word.agency();
        database.sql("""
                        insert into app.reading_question_word (question, kind, account, agency, at, body)
                        values (:question, :kind, :account, :agency, :at, :body)""")
                .param("question", question.id())
                .param("kind", word.kind().name())
                .param("account", word.account())
                .param("agency", agency == null ? null : agency.code())
                .param("at", word.at())
                .param("body", codec.writer(question.record()).lock(word.text(), place(question, word.kind())))
                .update();
    }

    /** All of them, the question first. */
    List<QuestionWord> of(ReadingQuestion question) {
        return database
                .sql("select * from app.reading_question_word where question = ?")
                .param(question.id())
                .query((row, index) -> {
                    var kind = QuestionWordKind.valueOf(row.getString("kind"));
                    return new QuestionWord(
                            kind,
                            row.getString("account"),
                            agency(row.getString("agency")),
                            row.getObject("at", OffsetDateTime.class),
                            codec.open(row.getBytes("body"), place(question, kind)));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(QuestionWord::kind))
                .toList();
    }

    /** The accounts of those who answered for an agency. */
    Set<String> answerers(ReadingQuestion question) {
        return new HashSet<>(
                database.sql("""
                        select account from app.reading_question_word where question = ? and kind in ('ANSWER', 'FINAL_ANSWER')""").param(question.id()).query(String.class).list());
    }

    private static Place place(ReadingQuestion question, QuestionWordKind kind) {
        return new Place("reading_question_word", "body", question.number() + "/" + kind);
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }
}
