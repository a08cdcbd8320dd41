package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Enclosure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose paper the scan of an agency's decision is. */
@ApplicationTest
class UpdateEnclosureTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    UpdateEnclosureTable table;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private RecordId nga;
    private RecordId tuan;
    private UUID scan;

    @BeforeEach
    void aScan() {
        var stories = new CorrectionFixtures(context);
        nga = stories.record("nga.pham");
        tuan = stories.record("tuan.bui");
        scan = stories.evidence("lan.vu");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(database.sql("select count(*) from app.record_update where number like 'CN-1999-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itIsAPaperOfTheOneRecordThatItChanged() {
        undone(() -> {
            update("CN-1999-000001", "closed");
            item("CN-1999-000001", 1, nga, "current_title", "APPROVED");
            item("CN-1999-000001", 2, nga, "job_position", "REFUSED");
            assertThat(table.of("nga.pham", nga))
                    .filteredOn(this::isTheScan)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.number().text()).isEqualTo("CN-1999-000001");
                        assertThat(one.fields()).containsExactly("current_title");
                    });
            assertThat(table.of("tuan.bui", tuan)).noneMatch(this::isTheScan);
        });
    }

    @Test
    void oneThatNamesSeveralPeopleIsNobodys() {
        undone(() -> {
            update("CN-1999-000002", "closed");
            item("CN-1999-000002", 1, nga, "current_title", "APPROVED");
            item("CN-1999-000002", 2, tuan, "current_title", "APPROVED");
            assertThat(table.of("nga.pham", nga)).noneMatch(this::isTheScan);
        });
    }

    @Test
    void norIsOneThatChangedNothing() {
        undone(() -> {
            update("CN-1999-000003", "closed");
            item("CN-1999-000003", 1, nga, "current_title", "REFUSED");
            update("CN-1999-000004", "open");
            item("CN-1999-000004", 1, nga, "job_position", "APPROVED");
            assertThat(table.of("nga.pham", nga)).noneMatch(this::isTheScan);
        });
    }

    private boolean isTheScan(Enclosure one) {
        return one.document().equals(scan);
    }

    private void undone(Runnable story) {
        transaction.executeWithoutResult(status -> {
            story.run();
            status.setRollbackOnly();
        });
    }

    private void update(String number, String state) {
        database.sql("""
                        insert into app.record_update (number, requester, deciding_agency, status, order_number, order_date,
                            order_issuer, effective_from, submitted_at, due_date, closed_at)
                        values (:number, 'lan.vu', 'H24.01', 'APPROVED', '1/QĐ', '1999-01-01', 'Sở Nội vụ', '1999-01-01',
                            '1999-01-02', '1999-01-09', case when :closed then timestamptz '1999-01-03' end)""")
                .param("number", number)
                .param("closed", state.equals("closed"))
                .update();
        database.sql("insert into app.record_update_evidence (number, evidence, position) values (?, ?, 0)")
                .param(number)
                .param(scan)
                .update();
    }

    private void item(String number, int position, RecordId record, String field, String status) {
        database.sql("""
                        insert into app.record_update_item (id, number, position, record_id, field, kind, seen_cell,
                            wanted_cell, status, open)
                        values (gen_random_uuid(), ?, ?, ?, ?, 'ADJUSTMENT', '{}', '{}', ?, false)""")
                .params(number, position, record.value(), field, status)
                .update();
    }
}
