package org.dongthuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.alarm.Thresholds.Within;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.audit.ReaderLine;
import org.dongthuan.platform.VietnamTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a day is unlike the usual: right below each number, and right at it. */
class AlarmRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final Thresholds LIMITS = new Thresholds(
            new Within(4, Duration.ofMinutes(60)),
            new Within(3, Duration.ofMinutes(30)),
            2,
            LocalTime.of(6, 0),
            LocalTime.of(20, 0),
            3,
            70,
            1);

    /** As many people as minutes are told, one at each of them after nine o'clock. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 1 2      | 0
                    0 1 2 3    | 4
                    0 10 20 59 | 4
                    0 10 20 60 | 0
                    0 50 60 70 100 | 4
                    0 1 2 3 200 201 202 203 | 8
                    """)
    void manyPeopleWithinAnHour(String minutes, int people) {
        List<ReaderLine> lines = minutes(minutes)
                .map(minute -> opened(at(9, 0).plusMinutes(minute), UUID.randomUUID()))
                .toList();
        assertThat(judged(day(lines), true)).isEqualTo(people == 0 ? "" : "MANY_PEOPLE " + people);
    }

    @Test
    void oneRecordReadOftenIsOnePerson() {
        UUID record = UUID.randomUUID();
        assertThat(judged(
                        day(IntStream.range(0, 50)
                                .mapToObj(minute -> opened(at(9, minute), record))
                                .toList()),
                        true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0 1, 0", "0 10 29, 3", "0 10 30, 0", "0 10 40 50 69, 3"})
    void repeatedRefusals(String minutes, int refusals) {
        List<ReaderLine> lines = minutes(minutes)
                .map(minute -> refused(at(9, 0).plusMinutes(minute)))
                .toList();
        List<Finding> found = AlarmRules.judge(day(lines), LIMITS, true);
        assertThat(found).hasSize(refusals == 0 ? 0 : 1).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(AlarmKind.REFUSALS);
            assertThat(finding.readings()).isEqualTo(refusals);
            assertThat(finding.people()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "05:59, true, OUTSIDE_HOURS 2",
        "06:00, true, ''",
        "19:59, true, ''",
        "20:00, true, OUTSIDE_HOURS 2",
        "10:00, false, OUTSIDE_HOURS 2"
    })
    void outsideOfHoursAndOnDaysOff(LocalTime time, boolean isWorkingDay, String expected) {
        OffsetDateTime at = at(time.getHour(), time.getMinute());
        assertThat(judged(day(List.of(opened(at, UUID.randomUUID()))), isWorkingDay))
                .isEmpty();
        assertThat(judged(day(List.of(opened(at, UUID.randomUUID()), opened(at, UUID.randomUUID()))), isWorkingDay))
                .isEqualTo(expected);
    }

    /** By number and by share: a frequent name alone is no alarm. */
    @ParameterizedTest
    @CsvSource({"2, 0, ''", "3, 0, SAME_SURNAME 3", "3, 1, SAME_SURNAME 3", "3, 2, ''", "7, 3, SAME_SURNAME 7"})
    void mostlyPeopleOfTheReadersSurname(int same, int others, String expected) {
        List<UUID> his = ids(same);
        List<UUID> all = Stream.concat(his.stream(), ids(others).stream()).toList();
        // far enough from each other not to be many within a short time
        List<ReaderLine> lines = IntStream.range(0, all.size())
                .mapToObj(place -> opened(at(7, 0).plusMinutes(place * 60L), all.get(place)))
                .toList();
        assertThat(judged(new ReaderDay(DAY, lines, Set.copyOf(his), Set.of(), Map.of()), true))
                .isEqualTo(expected);
    }

    /** Among however many: the share does not count here, and what he was refused is no reading. */
    @ParameterizedTest
    @CsvSource({"0, 2, ''", "1, 0, SAME_ADDRESS 1", "1, 3, SAME_ADDRESS 1", "2, 1, SAME_ADDRESS 2"})
    void somebodyOfTheReadersAddress(int same, int others, String expected) {
        List<UUID> his = ids(same);
        List<UUID> all = Stream.concat(his.stream(), ids(others).stream()).toList();
        List<ReaderLine> lines = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) lines.add(opened(at(7 + place, 0), all.get(place)));
        lines.add(refused(at(15, 0)));
        assertThat(judged(new ReaderDay(DAY, lines, Set.of(), Set.copyOf(his), Map.of()), true))
                .isEqualTo(expected);
    }

    @Test
    void whatWasJudgedIsNotRaisedAgainAndWhatCameSinceIs() {
        List<ReaderLine> lines = new ArrayList<>();
        for (int minute = 0; minute < 4; minute++) lines.add(opened(at(9, minute), UUID.randomUUID()));
        Map<AlarmKind, OffsetDateTime> judged = Map.of(AlarmKind.MANY_PEOPLE, at(9, 3));
        assertThat(judged(new ReaderDay(DAY, lines, Set.of(), Set.of(), judged), true))
                .isEmpty();
        for (int minute = 10; minute < 14; minute++) lines.add(opened(at(9, minute), UUID.randomUUID()));
        assertThat(AlarmRules.judge(new ReaderDay(DAY, lines, Set.of(), Set.of(), judged), LIMITS, true))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.people()).isEqualTo(4);
                    assertThat(finding.first()).isEqualTo(at(9, 10));
                    assertThat(finding.last()).isEqualTo(at(9, 13));
                });
    }

    @Test
    void ofEachKindOneIsRaised() {
        List<UUID> people = ids(4);
        List<ReaderLine> lines = new ArrayList<>(
                people.stream().map(person -> opened(at(21, 0), person)).toList());
        for (int time = 0; time < 3; time++) lines.add(refused(at(21, 1)));
        var day = new ReaderDay(DAY, lines, Set.copyOf(people), Set.of(people.get(0)), Map.of());
        assertThat(AlarmRules.judge(day, LIMITS, true))
                .extracting(Finding::kind)
                .containsExactly(AlarmKind.values());
    }

    private static String judged(ReaderDay day, boolean isWorkingDay) {
        return AlarmRules.judge(day, LIMITS, isWorkingDay).stream()
                .map(finding -> finding.kind() + " " + finding.people())
                .collect(Collectors.joining(", "));
    }

    private static ReaderDay day(List<ReaderLine> lines) {
        return new ReaderDay(DAY, lines, Set.of(), Set.of(), Map.of());
    }

    private static Stream<Integer> minutes(String typed) {
        return Stream.of(typed.strip().split(" ")).map(Integer::valueOf);
    }

    private static List<UUID> ids(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private static OffsetDateTime at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(VietnamTime.ZONE).toOffsetDateTime();
    }

    private static ReaderLine opened(OffsetDateTime at, UUID record) {
        return new ReaderLine(
                at,
                "G09",
                Action.READ_RECORD,
                record,
                "KT-2026-000001",
                "background_check",
                "VIEW",
                Outcome.DONE,
                "API");
    }

    private static ReaderLine refused(OffsetDateTime at) {
        return new ReaderLine(
                at, "G09", Action.FIND_RECORD, null, null, "standing-purpose", null, Outcome.REFUSED, "API");
    }
}
