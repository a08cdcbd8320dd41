package org.dongthuan.statistics;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.statistics_query}. */
@Component
class SavedQueryTable {

    private final JdbcClient database;

    SavedQueryTable(JdbcClient database) {
        this.database = database;
    }

    List<SavedQuery> of(String account) {
        return database.sql("select id, name, question from app.statistics_query where account = ? order by name")
                .param(account)
                .query((row, index) -> new SavedQuery(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("question")))
                .list();
    }

    /** Under a name that is there already the new question takes the place of the old one. */
    void save(String account, SavedQuery query, OffsetDateTime now) {
        database.sql("""
                        insert into app.statistics_query (id, account, name, question, created_at)
                        values (:id, :account, :name, :question, :now)
                        on conflict (account, name) do update
                            set question = excluded.question, created_at = excluded.created_at""")
                .param("id", query.id())
                .param("account", account)
                .param("name", query.name())
                .param("question", query.question())
                .param("now", now)
                .update();
    }

    int delete(String account, UUID id) {
        return database.sql("delete from app.statistics_query where account = ? and id = ?")
                .param(account)
                .param(id)
                .update();
    }
}
