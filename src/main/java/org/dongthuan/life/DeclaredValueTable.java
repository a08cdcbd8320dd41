package org.dongthuan.life;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.declaration_value}: what is said so far, as cells of the value codec. */
@Component
class DeclaredValueTable {

    private final JdbcClient database;

    DeclaredValueTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * What one field holds, or one row of it.
     *
     * @param id of a row the id that it will have
     */
    record Stored(RequestNumber number, UUID id, String field, String cell) {}

    /** In the order in which they were first said. */
    List<Stored> of(Collection<RequestNumber> numbers) {
        return database.sql("""
                        select number, id, field, cell from app.declaration_value where number = any(:numbers)
                        order by position""")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query((row, index) -> new Stored(
                        new RequestNumber(row.getString("number")),
                        row.getObject("id", UUID.class),
                        row.getString("field"),
                        row.getString("cell")))
                .list();
    }

    /** Nothing happens to a row of another declaration, whoever names its id. */
    void save(Stored stored, OffsetDateTime at) {
        database.sql("""
                        insert into app.declaration_value (id, number, field, cell, saved_at)
                        values (:id, :number, :field, :cell::jsonb, :at)
                        on conflict (id) do update set cell = excluded.cell, saved_at = excluded.saved_at
                        where declaration_value.number = excluded.number and declaration_value.field = excluded.field""")
                .param("id", stored.id())
                .param("number", stored.number().text())
                .param("field", stored.field())
                .param("cell", stored.cell())
                .param("at", at)
                .update();
    }

    void remove(RequestNumber number, UUID id) {
        database.sql("delete from app.declaration_value where number = :number and id = :id")
                .param("number", number.text())
                .param("id", id)
                .update();
    }

    /** What was said stands on the record, or nowhere. */
    void clear(RequestNumber number) {
        database.sql("delete from app.declaration_value where number = :number")
                .param("number", number.text())
                .update();
    }
}
