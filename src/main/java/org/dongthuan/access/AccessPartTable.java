package org.dongthuan.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.access_part}, one for each person asked about. */
@Component
class AccessPartTable implements CaseMoves {

    private static final String[] OPEN = Stream.of(AccessStage.values())
            .filter(AccessStage::isOpen)
            .map(AccessStage::name)
            .toArray(String[]::new);

    private final JdbcClient database;

    AccessPartTable(JdbcClient database) {
        this.database = database;
    }

    void add(RequestNumber request, AskedPerson person, int position) {
        RequestNumber question = person.question();
        database.sql("""
                        insert into app.access_part (request, record_id, position, part, subject, managing_agency,
                            deciding_agency, question, stage)
                        values (:request, :record, :position, :part, :subject, :managing, :deciding, :question, :stage)""")
                .param("request", request.text())
                .param("record", person.record().value())
                .param("position", position)
                .param("part", person.part())
                .param("subject", person.subject())
                .param("managing", person.managingAgency().code())
                .param("deciding", person.decidingAgency().code())
                .param("question", question == null ? null : question.text())
                .param("stage", person.stage().name())
                .update();
    }

    /** The people of these requests, in the order in which they were named. */
    Map<String, List<AskedPerson>> of(Collection<String> requests) {
        Map<String, List<AskedPerson>> found = new HashMap<>();
        database.sql("select * from app.access_part where request = any(:requests) order by request, position")
                .param("requests", requests.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("request"), request -> new ArrayList<>())
                            .add(AccessRow.person(row));
                });
        return found;
    }

    void move(RequestNumber request, AskedPerson person, AccessStage stage, @Nullable String reason) {
        database.sql("""
                        update app.access_part set stage = :stage, reason = :reason
                        where request = :request and record_id = :record""")
                .param("stage", stage.name())
                .param("reason", reason)
                .param("request", request.text())
                .param("record", person.record().value())
                .update();
    }

    void decided(RequestNumber request, AskedPerson person, UUID decision) {
        database.sql("update app.access_part set decision = :decision where request = :request and record_id = :record")
                .param("decision", decision)
                .param("request", request.text())
                .param("record", person.record().value())
                .update();
    }

    void reviewed(RequestNumber request, int part) {
        database.sql("update app.access_part set reviewed = true where request = :request and part = :part")
                .param("request", request.text())
                .param("part", part)
                .update();
    }

    /** A part is decided as a whole: it stays while somebody is open in it whose agency is as before. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        return database
                .sql("""
                        with gone as (
                            select request, part from app.access_part where deciding_agency = :from
                            group by request, part
                            having bool_or(stage = any(:open)) and bool_and(cast(:records as uuid[]) is null
                                or stage <> all(:open) or record_id = any(cast(:records as uuid[]))))
                        update app.access_part p set deciding_agency = :to from gone
                        where p.request = gone.request and p.part = gone.part and p.deciding_agency = :from
                        returning p.request, p.part""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .param("open", OPEN)
                .param("records", move.ids())
                .query((row, index) -> new RequestNumber(row.getString("request")).part(row.getInt("part")))
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
