package org.dongthuan.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.agency_change_line} and of {@code app.agency_change_record}. */
@Component
class AgencyChangeLineTable {

    private final JdbcClient database;

    AgencyChangeLineTable(JdbcClient database) {
        this.database = database;
    }

    /** A record that goes elsewhere than the successor. */
    record Listed(RecordId record, WantedAgencyChange.Person person) {}

    void add(RequestNumber number, List<AgencyChangeLine> lines) {
        @Nullable
        String[] targets = lines.stream()
                .map(line -> line.target() == null ? null : line.target().code())
                .toArray(String[]::new);
        @Nullable String[] names = lines.stream().map(AgencyChangeLine::name).toArray(String[]::new);
        database.sql("""
                        insert into app.agency_change_line (number, position, act, agency, target, name)
                        select :number, l.* from unnest(:positions::int[], :acts::text[], :agencies::text[],
                            :targets::text[], :names::text[]) l""")
                .param("number", number.text())
                .param(
                        "positions",
                        IntStream.rangeClosed(1, lines.size()).boxed().toArray(Integer[]::new))
                .param("acts", lines.stream().map(line -> line.act().name()).toArray(String[]::new))
                .param(
                        "agencies",
                        lines.stream().map(line -> line.agency().code()).toArray(String[]::new))
                .param("targets", targets)
                .param("names", names)
                .update();
    }

    void list(RequestNumber number, List<Listed> records) {
        database.sql("""
                        insert into app.agency_change_record (number, record_id, account, agency, target)
                        select :number, r.* from unnest(:records::uuid[], :accounts::text[], :agencies::text[],
                            :targets::text[]) r""")
                .param("number", number.text())
                .param(
                        "records",
                        records.stream().map(each -> each.record().toString()).toArray(String[]::new))
                .param(
                        "accounts",
                        records.stream().map(each -> each.person().account()).toArray(String[]::new))
                .param(
                        "agencies",
                        records.stream()
                                .map(each -> each.person().agency().code())
                                .toArray(String[]::new))
                .param(
                        "targets",
                        records.stream().map(each -> each.person().to().code()).toArray(String[]::new))
                .update();
    }

    /** Those not handed over yet, at most so many, all of them going the same way. */
    List<Listed> left(RequestNumber number, int most) {
        return database.sql("""
                        select * from app.agency_change_record where number = :number and not done
                            and (agency, target) = (select agency, target from app.agency_change_record
                                where number = :number and not done order by record_id limit 1)
                        order by record_id limit :most""")
                .param("number", number.text())
                .param("most", most)
                .query((row, index) -> new Listed(
                        new RecordId(row.getObject("record_id", UUID.class)),
                        new WantedAgencyChange.Person(
                                row.getString("account"),
                                new AgencyCode(row.getString("agency")),
                                new AgencyCode(row.getString("target")))))
                .list();
    }

    void done(RequestNumber number, List<Listed> records) {
        database.sql("""
                        update app.agency_change_record set done = true
                        where number = :number and record_id = any(cast(:records as uuid[]))""")
                .param("number", number.text())
                .param(
                        "records",
                        records.stream().map(each -> each.record().toString()).toArray(String[]::new))
                .update();
    }

    /** The same changes with their lines and people. */
    List<AgencyChange> fill(List<AgencyChange> rows) {
        if (rows.isEmpty()) return rows;
        String[] numbers = rows.stream().map(row -> row.number().text()).toArray(String[]::new);
        Map<String, List<AgencyChangeLine>> lines = new HashMap<>();
        database.sql("select * from app.agency_change_line where number = any(:numbers) order by number, position")
                .param("numbers", numbers)
                .query(row -> {
                    String target = row.getString("target");
                    lines.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(new AgencyChangeLine(
                                    AgencyChangeLine.Act.valueOf(row.getString("act")),
                                    new AgencyCode(row.getString("agency")),
                                    target == null ? null : new AgencyCode(target),
                                    row.getString("name")));
                });
        Map<String, List<WantedAgencyChange.Person>> people = new HashMap<>();
        database.sql("select * from app.agency_change_record where number = any(:numbers) order by number, account")
                .param("numbers", numbers)
                .query(row -> {
                    people.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(new WantedAgencyChange.Person(
                                    row.getString("account"),
                                    new AgencyCode(row.getString("agency")),
                                    new AgencyCode(row.getString("target"))));
                });
        return rows.stream()
                .map(row -> new AgencyChange(
                        row.number(),
                        with(
                                row.wanted(),
                                lines.getOrDefault(row.number().text(), List.of()),
                                people.getOrDefault(row.number().text(), List.of())),
                        row.proposedBy(),
                        row.proposedAt(),
                        row.due(),
                        row.status(),
                        row.asked(),
                        row.word(),
                        row.progress()))
                .toList();
    }

    private static WantedAgencyChange with(
            WantedAgencyChange bare, List<AgencyChangeLine> lines, List<WantedAgencyChange.Person> people) {
        return new WantedAgencyChange(bare.kind(), bare.order(), bare.from(), bare.staffGoesAlong(), lines, people);
    }
}
