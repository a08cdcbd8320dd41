package org.dongthuan.protection;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the rows of {@code app.breach}, the newest first; to nobody those that he is kept out of. */
@Component
class BreachListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("breaches", "", number -> new RequestNumber(number).text());

    private static final String BEHIND = """
            and kept_out is distinct from :account and (reported_at, number) < (:at, :number)
            order by reported_at desc, number desc limit :most""";

    private final JdbcClient database;

    BreachListTable(JdbcClient database) {
        this.database = database;
    }

    List<Breach> all(String account, Cursor<String> after, int most) {
        return listed("select * from app.breach where true " + BEHIND, account, after, most)
                .query(BreachTable::read)
                .list();
    }

    /** Those of these agencies, and what the person reported himself. */
    List<Breach> of(Collection<String> agencies, String account, Cursor<String> after, int most) {
        return listed("""
                        select * from app.breach where (agency = any(:agencies) or led_by = any(:agencies) or asked = any(:agencies)
                            or escalated_to = any(:agencies) or reported_by = :account) """ + BEHIND, account, after, most)
                .param("agencies", agencies.toArray(String[]::new))
                .query(BreachTable::read)
                .list();
    }

    /** Those of which that person was told, the newest first. */
    List<Breach> toldTo(RecordId person, int most) {
        return database.sql("""
                        select b.* from app.breach b join app.breach_person p on p.breach = b.id
                        where p.record = ? and p.told_at is not null order by p.told_at desc limit ?""")
                .params(person.value(), most)
                .query(BreachTable::read)
                .list();
    }

    /** How many there are, by how far they have come. */
    Map<BreachStatus, Long> byStatus() {
        Map<BreachStatus, Long> counts = new EnumMap<>(BreachStatus.class);
        database.sql("select status, count(*) as many from app.breach group by status")
                .query(row -> {
                    counts.put(BreachStatus.valueOf(row.getString("status")), row.getLong("many"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec listed(String sql, String account, Cursor<String> after, int most) {
        return database.sql(sql)
                .param("account", account)
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most);
    }
}
