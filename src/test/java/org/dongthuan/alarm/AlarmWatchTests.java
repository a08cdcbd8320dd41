package org.dongthuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.alarm.AlarmFixtures.justified;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the background check finds in the log: each thing once, on any number of nodes. */
@ApplicationTest
class AlarmWatchTests {

    /** Nobody else reads on these days: a working Wednesday, and the Saturday after it. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 5, 12);

    @Autowired
    ApplicationContext context;

    @Autowired
    AlarmWatch watch;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    AlarmFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new AlarmFixtures(context);
        stories.clocks().moveTo(WEDNESDAY, 10);
        lookedUntilNow();
    }

    @AfterEach
    void clear() {
        stories.clear();
        lookedUntilNow();
    }

    /** The look never goes back, so a test that has moved the clock puts it where it belongs. */
    private void lookedUntilNow() {
        database.update("update app.reading_alarm_look set looked_until = ?", OffsetDateTime.now(clock));
    }

    @Test
    void twoNodesThatLookAtOnceRaiseOneAlarm() {
        String reader = stories.reader("H24.02");
        stories.opens(reader, 39);
        watch.look();
        assertThat(stories.numbers(reader)).isEmpty();
        stories.opens(reader, 1);
        AtOnce.both(this::look, this::look);
        assertThat(stories.numbers(reader)).hasSize(1);
        stories.opens(reader, 3);
        watch.look();
        RequestNumber number = stories.numbers(reader).get(0);
        assertThat(stories.numbers(reader)).hasSize(1);
        assertThat(stories.get(number).finding().people()).isEqualTo(43);
    }

    private boolean look() {
        watch.look();
        return true;
    }

    @Test
    void whatWasJudgedIsNotRaisedAgainAndWhatComesLaterIs() {
        String reader = stories.reader("H24.02");
        stories.opens(reader, 40);
        stories.look(reader);
        RequestNumber first = stories.numbers(reader).get(0);
        stories.judge("minh.do", first, justified());
        stories.opens(reader, 0);
        stories.look(reader);
        assertThat(stories.numbers(reader)).containsExactly(first);
        stories.clocks().moveTo(WEDNESDAY, 11);
        stories.opens(reader, 40);
        stories.look(reader);
        assertThat(stories.numbers(reader)).hasSize(2);
    }

    /** What came before midnight is looked at after it, as what came while no node ran. */
    @Test
    void readingsOfTheDayBeforeAreNotForgotten() {
        String reader = stories.reader("H24.02");
        stories.clocks().moveTo(WEDNESDAY, 23);
        lookedUntilNow();
        stories.opens(reader, 5);
        stories.clocks().moveTo(WEDNESDAY.plusDays(1), 0);
        watch.look();
        assertThat(kinds(reader)).containsExactly("OUTSIDE_HOURS " + WEDNESDAY);
    }

    @Test
    void daysOffRefusalsAndSurnamesAreNoticed() {
        String surname = database.queryForObject("""
                select split_part(name, ' ', 1) from app.record where secrecy = 'normal' group by 1
                order by count(*) desc, 1 limit 1""", String.class);
        List<UUID> same = database.queryForList(
                "select id from app.record where split_part(name, ' ', 1) = ? and secrecy = 'normal' order by id limit 5",
                UUID.class,
                surname);
        assertThat(same).hasSize(5);
        String kin = stories.reader("H24.02", surname);
        String other = stories.reader("H24.02", "Chử");
        stories.opens(kin, same);
        stories.opens(other, same);
        stories.isRefused(other, 10);
        watch.look();
        assertThat(kinds(kin)).containsExactly("SAME_SURNAME " + WEDNESDAY);
        assertThat(kinds(other)).containsExactly("REFUSALS " + WEDNESDAY);
        RequestNumber refusals = stories.numbers(other).get(0);
        assertThat(stories.view("minh.do", refusals).lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.purposeText()).isNull());
        LocalDate saturday = WEDNESDAY.plusDays(3);
        stories.clocks().moveTo(saturday, 10);
        stories.opens(other, 5);
        stories.look(other);
        assertThat(kinds(other)).contains("OUTSIDE_HOURS " + saturday);
    }

    /** Registered or living there, with or without marks, dots and the word for number. */
    @Test
    void whoeverSharesAnAddressWithTheReaderIsNoticed() {
        String reader = stories.reader("H24.02");
        resident(reader, "11407", "Số 12/3, phố Trần Phú", "Thôn Đông");
        UUID otherHouse = resident(null, "11407", "Số 123, phố Trần Phú", "");
        UUID otherCommune = resident(null, "11411", "12/3 phố Trần Phú", "");
        stories.opens(reader, List.of(otherHouse, otherCommune));
        stories.look(reader);
        assertThat(kinds(reader)).isEmpty();
        stories.opens(reader, List.of(resident(null, "11407", "Tổ 5", "số nhà 12/3 Pho Tran Phu.")));
        stories.look(reader);
        assertThat(kinds(reader)).containsExactly("SAME_ADDRESS " + WEDNESDAY);
        assertThat(stories.get(stories.numbers(reader).get(0)).finding().people())
                .isEqualTo(1);
    }

    private UUID resident(@Nullable String account, String commune, String registered, String lives) {
        return stories.resident(account, "Tống Thị Cư", commune, registered, lives);
    }

    private List<String> kinds(String reader) {
        return stories.numbers(reader).stream()
                .map(stories::get)
                .map(alarm -> alarm.kind() + " " + alarm.day())
                .toList();
    }
}
