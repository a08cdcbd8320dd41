package org.dongthuan.alarm;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the rows of {@code app.reading_alarm}, and who was told of them. */
@Component
class AlarmListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("alarms", "", number -> new RequestNumber(number).text());

    private static final String NEWEST = " order by raised_at desc, number desc limit :most";
    private static final String BEHIND = "(raised_at, number) < (:at, :number) and reader <> :account";

    private final JdbcClient database;

    AlarmListTable(JdbcClient database) {
        this.database = database;
    }

    /** All but those about the person who looks, the newest first. */
    List<ReadingAlarm> all(String account, Cursor<String> after, int most) {
        return listed("select * from app.reading_alarm where " + BEHIND + NEWEST, account, after, most)
                .query(AlarmTable::read)
                .list();
    }

    /** Those that these agencies are to judge, have judged, or were told of. */
    List<ReadingAlarm> of(Collection<String> agencies, String account, Cursor<String> after, int most) {
        return listed("""
                        select * from app.reading_alarm a where (a.agency = any(:agencies) or exists (
                            select from app.reading_alarm_told t where t.alarm = a.id and t.agency = any(:agencies)))
                        and """ + " " + BEHIND + NEWEST, account, after, most)
                .param("agencies", agencies.toArray(String[]::new))
                .query(AlarmTable::read)
                .list();
    }

    private JdbcClient.StatementSpec listed(String sql, String account, Cursor<String> after, int most) {
        return database.sql(sql)
                .param("account", account)
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most);
    }

    void told(ReadingAlarm alarm, AgencyCode agency, OffsetDateTime at) {
        database.sql("""
                        insert into app.reading_alarm_told (alarm, agency, told_at) values (:alarm, :agency, :at)
                        on conflict do nothing""")
                .param("alarm", alarm.id())
                .param("agency", agency.code())
                .param("at", at)
                .update();
    }

    List<String> told(ReadingAlarm alarm) {
        return database.sql("select agency from app.reading_alarm_told where alarm = ? order by agency")
                .param(alarm.id())
                .query(String.class)
                .list();
    }
}
