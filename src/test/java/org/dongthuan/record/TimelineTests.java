package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.HistoryTable.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Set up with A from 2010; on 1 March 2026 somebody says B from 2015, on 1 May C from 2012, on 1 July D from August. */
class TimelineTests {

    private static final RecordId RECORD = new RecordId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static final List<Line> CHANGES = List.of(
            line(1, cell("A", "2010-01-01"), cell("B", "2015-01-01"), "2026-03-01T09:00:00+07:00"),
            line(2, cell("B", "2015-01-01"), cell("C", "2012-01-01"), "2026-05-01T09:00:00+07:00"),
            line(3, cell("C", "2012-01-01"), cell("D", "2026-08-01"), "2026-07-01T23:30:00+07:00"));

    @ParameterizedTest
    @CsvSource({
        "2009-12-31, 2026-11-27, -", // nothing was said of that day
        "2010-01-01, 2026-11-27, A",
        "2011-12-31, 2026-11-27, A",
        "2012-01-01, 2026-11-27, C",
        "2016-01-01, 2026-11-27, C", // the later statement covers what B had said
        "2026-07-31, 2026-11-27, C",
        "2026-08-01, 2026-11-27, D",
        "2026-11-27, 2026-11-27, D",
        "2016-01-01, 2026-02-28, A", // before anybody had said otherwise
        "2016-01-01, 2026-03-01, B", // the day itself counts to its end
        "2013-01-01, 2026-03-01, A",
        "2016-01-01, 2026-05-01, C",
        "2026-08-01, 2026-06-30, C",
        "2026-08-01, 2026-07-01, D", // recorded half an hour before midnight in Vietnam
        "2026-11-27, 2020-01-01, A", // the record was set up with it
        "2009-12-31, 2026-03-01, -"
    })
    void saysWhatHeldAndWhatWasKnown(LocalDate day, LocalDate knownOn, String value) {
        Timeline timeline = Timeline.of(CHANGES, cell("D", "2026-08-01"), Places.field(RECORD, "phone"));
        assertThat(timeline.at(new AsOf(day, knownOn)).map(TimelineTests::value).orElse("-"))
                .isEqualTo(value);
        assertThat(timeline.begins()).contains(LocalDate.of(2010, 1, 1));
    }

    @Test
    void whatNeverChangedHoldsFromItsFirstDayOn() {
        Timeline timeline = Timeline.of(List.of(), cell("A", "2010-01-01"), Places.field(RECORD, "phone"));
        assertThat(timeline.at(new AsOf(TODAY, TODAY)).map(TimelineTests::value))
                .contains("A");
        assertThat(timeline.at(new AsOf(LocalDate.of(2009, 12, 31), TODAY))).isEmpty();
    }

    /** Empty is known; it is not the same as a day before anything was told. */
    @Test
    void aFieldThatWasFilledLaterWasEmptyBefore() {
        Line filled = line(1, null, cell("B", "2026-03-01"), "2026-03-01T09:00:00+07:00");
        Timeline timeline = Timeline.of(List.of(filled), cell("B", "2026-03-01"), Places.field(RECORD, "phone"));
        assertThat(timeline.at(new AsOf(LocalDate.of(2026, 2, 28), TODAY)))
                .hasValueSatisfying(said -> assertThat(said.cell()).isNull());
        assertThat(timeline.at(new AsOf(TODAY, TODAY)).map(TimelineTests::value))
                .contains("B");
    }

    @Test
    void aRowThatWasTakenOutIsThereUntilThatDay() {
        Line out = line(7, cell("A", "2010-01-01"), null, "2026-03-01T09:00:00+07:00");
        Timeline timeline = Timeline.of(List.of(out), null, Places.row(UUID.randomUUID(), "awards"));
        assertThat(timeline.at(new AsOf(LocalDate.of(2026, 2, 28), TODAY)).map(TimelineTests::value))
                .contains("A");
        assertThat(timeline.at(new AsOf(LocalDate.of(2026, 3, 1), TODAY)))
                .hasValueSatisfying(said -> assertThat(said.cell()).isNull());
        assertThat(timeline.at(new AsOf(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 28)))
                        .map(TimelineTests::value))
                .contains("A");
    }

    /** A locked cell opens in its own place only. */
    @Test
    void eachStatementNamesThePlaceWhereItStands() {
        Timeline timeline = Timeline.of(CHANGES, cell("D", "2026-08-01"), Places.field(RECORD, "phone"));
        assertThat(timeline.statements().stream().map(Timeline.Statement::place).toList())
                .containsExactly(
                        Places.before(1, "phone"),
                        Places.after(1, "phone"),
                        Places.after(2, "phone"),
                        Places.after(3, "phone"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, , asOf", ", 2026-11-28, knownOn", "1899-12-31, , asOf", ", 0001-01-01, knownOn"})
    void daysOfWhichNobodyCanKnowAreRefusedByName(LocalDate day, LocalDate knownOn, String name) {
        assertThatExceptionOfType(Refusal.RuleViolated.class)
                .isThrownBy(() -> AsOf.of(day, knownOn, TODAY))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo("day-invalid");
                    assertThat(refusal.violations())
                            .extracting(Violation::field)
                            .containsExactly(name);
                });
    }

    @Test
    void aDayThatIsNotToldIsToday() {
        assertThat(AsOf.of(null, null, TODAY)).isEqualTo(new AsOf(TODAY, TODAY));
        assertThat(AsOf.of(TODAY.minusDays(1), null, TODAY)).isEqualTo(new AsOf(TODAY.minusDays(1), TODAY));
    }

    private static String value(Timeline.Statement said) {
        return said.cell() == null
                ? "nothing"
                : said.cell().stored().get("value").asText();
    }

    private static Line line(long id, @Nullable Cell before, @Nullable Cell after, String recordedAt) {
        LocalDate from = after == null ? LocalDate.of(2026, 3, 1) : after.validFrom();
        var basis = new FieldChange.Basis("1/QĐ-SNV", null, null);
        return new Line(id, "phone", null, before, after, from, OffsetDateTime.parse(recordedAt), basis, "nga.pham");
    }

    private static Cell cell(String value, String from) {
        return Cell.of(JsonNodeFactory.instance.objectNode().put("value", value), LocalDate.parse(from));
    }
}
