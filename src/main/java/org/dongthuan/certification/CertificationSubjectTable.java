package org.dongthuan.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.certification_subject}: whom the certified request is about. */
@Component
class CertificationSubjectTable {

    /** Those of a certification {@code c}, in the order in which they were named; read with it, they never change. */
    static final String OF_CERTIFICATION = """
            array(select record_id from app.certification_subject s where s.certification = c.number order by position)
                as subject_records,
            array(select account from app.certification_subject s where s.certification = c.number order by position)
                as subject_accounts""";

    private final JdbcClient database;

    CertificationSubjectTable(JdbcClient database) {
        this.database = database;
    }

    void add(RequestNumber certification, List<CaseSubject> subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            database.sql("""
                            insert into app.certification_subject (certification, record_id, account, position)
                            values (:certification, :record, :account, :position)""")
                    .param("certification", certification.text())
                    .param("record", subjects.get(i).record().value())
                    .param("account", subjects.get(i).account())
                    .param("position", i)
                    .update();
        }
    }

    static List<CaseSubject> read(ResultSet row) throws SQLException {
        UUID[] records = (UUID[]) row.getArray("subject_records").getArray();
        @Nullable
        String[] accounts =
                (@Nullable String[]) row.getArray("subject_accounts").getArray();
        return IntStream.range(0, records.length)
                .mapToObj(i -> new CaseSubject(new RecordId(records[i]), accounts[i]))
                .toList();
    }
}
