package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.RestoredCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** In a copy of the database that was restored, numbers go on behind those that the lost one gave. */
@ApplicationTest
class DecisionNumberTableTests {

    /** A year of which nobody else knows. */
    private static final int YEAR = 2061;

    private static final AgencyCode BUSY = new AgencyCode("H37.01");
    private static final AgencyCode IDLE = new AgencyCode("H52.01");

    @Autowired
    JdbcClient application;

    @Autowired
    FlywayConnectionDetails connection;

    private SingleConnectionDataSource source;
    private JdbcClient owner;
    private DecisionNumberTable numbers;

    @BeforeEach
    void begin() throws Exception {
        source = new SingleConnectionDataSource(
                connection.getJdbcUrl(), connection.getUsername(), connection.getPassword(), true);
        source.setAutoCommit(false);
        owner = JdbcClient.create(source);
        numbers = new DecisionNumberTable(owner);
    }

    @AfterEach
    void rollBack() throws Exception {
        source.getConnection().rollback();
        source.destroy();
    }

    @Test
    void everyBodyGoesOnBehindTheGapAndTheGapIsWrittenDown() {
        for (int number = 1; number <= 3; number++)
            assertThat(numbers.next(BUSY, YEAR)).isEqualTo(number);

        assertThat(numbers.putRight(restored(50)))
                .containsExactly(
                        "decision numbers left out: H37.01 2061: 4-53",
                        "decision numbers left out: bodies without one 2061: 1-50");
        assertThat(List.of(numbers.next(BUSY, YEAR), numbers.next(BUSY, YEAR))).containsExactly(54, 55);
        assertThat(List.of(numbers.next(IDLE, YEAR), numbers.next(IDLE, YEAR))).containsExactly(51, 52);

        assertThat(numbers.putRight(restored(10))).hasSize(3);
        assertThat(numbers.next(BUSY, YEAR)).isEqualTo(66);
        assertThat(numbers.next(IDLE, YEAR)).isEqualTo(63);
        assertThat(numbers.next(new AgencyCode("H60.01"), YEAR)).isEqualTo(61);
        assertThat(owner.sql("select first || '-' || last || ' ' || left_out_by from app.decision_gap where series = ?")
                        .param(BUSY.code())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("4-53 lan.vu", "56-65 lan.vu");
        assertThat(numbers.next(BUSY, YEAR + 1)).as("another year").isEqualTo(1);
    }

    @Test
    void copiesAreCountedApartAndGoOnBehindTheGapLikewise() {
        assertThat(numbers.next(BUSY, YEAR)).isEqualTo(1);
        assertThat(numbers.next(BUSY, YEAR)).isEqualTo(2);
        assertThat(numbers.nextOfCopies(BUSY, YEAR)).isEqualTo(1);
        assertThat(numbers.putRight(restored(10)))
                .containsExactly(
                        "decision numbers left out: H37.01 2061: 3-12",
                        "decision numbers left out: copies of H37.01 2061: 2-11",
                        "decision numbers left out: bodies without one 2061: 1-10");
        assertThat(numbers.next(BUSY, YEAR)).isEqualTo(13);
        assertThat(numbers.nextOfCopies(BUSY, YEAR)).isEqualTo(12);
        assertThat(numbers.nextOfCopies(IDLE, YEAR)).isEqualTo(11);
    }

    @Test
    void nothingLostLeavesNothingOut() {
        numbers.next(BUSY, YEAR);
        assertThat(numbers.putRight(restored(0))).isEmpty();
        assertThat(numbers.next(BUSY, YEAR)).isEqualTo(2);
    }

    @Test
    void nobodyPassesOverNumbersInSilence() {
        assertThatThrownBy(() -> application
                        .sql("select * from app.leave_decision_numbers_out(2061, 5, 'x', now())")
                        .query(row -> {}))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application
                        .sql("insert into app.decision_gap values (null, null, 2061, 1, 5, now(), 'x')")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        numbers.next(BUSY, YEAR);
        assertThatThrownBy(() -> owner.sql("update app.decision_counter set last = last + 5 where year = 2061")
                        .update())
                .rootCause()
                .hasMessageContaining("counts by one");
    }

    @Test
    void whatWasLeftOutStaysWrittenDown() {
        numbers.next(BUSY, YEAR);
        numbers.putRight(restored(5));
        assertThatThrownBy(() -> owner.sql("delete from app.decision_gap where year = 2061")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private static RestoredCopy restored(int skipped) {
        return new RestoredCopy(
                skipped, false, Set.of(), "lan.vu", OffsetDateTime.parse(YEAR + "-03-05T10:00:00+07:00"));
    }
}
