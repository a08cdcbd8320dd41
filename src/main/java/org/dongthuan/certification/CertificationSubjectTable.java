package org.dongthuan.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.certification_subject}: whom the certified request is about. */
@Component
class CertificationSubjectTable {

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

    /** By the certification's number, in the order in which they were named. */
    Map<String, List<CaseSubject>> of(Collection<RequestNumber> certifications) {
        Map<String, List<CaseSubject>> found = new HashMap<>();
        database.sql("""
                        select * from app.certification_subject where certification = any(:numbers)
                        order by certification, position""")
                .param(
                        "numbers",
                        certifications.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("certification"), number -> new ArrayList<>())
                            .add(new CaseSubject(
                                    new RecordId(row.getObject("record_id", UUID.class)), row.getString("account")));
                });
        return found;
    }
}
