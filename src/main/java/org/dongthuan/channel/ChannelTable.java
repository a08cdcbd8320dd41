package org.dongthuan.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.channel}. */
@Component
class ChannelTable {

    private final JdbcClient database;

    ChannelTable(JdbcClient database) {
        this.database = database;
    }

    /** Whoever opens one waits for the other, so that the two see each other. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('app.channel'))")
                .query((row, index) -> true)
                .single();
    }

    /** False where the code is taken. */
    boolean add(Channel channel, String secretHash) {
        return database.sql("""
                                insert into app.channel (code, id, kind, name, agencies, client_id, secret_hash, scopes, from_day,
                                    to_day, opened_by, opened_at)
                                values (:code, :id, :kind, :name, :agencies, :client, :hash, :scopes, :from, :to, :by, :at)
                                on conflict (code) do nothing""")
                        .param("code", channel.code())
                        .param("id", channel.id())
                        .param("kind", channel.kind())
                        .param("name", channel.name())
                        .param("agencies", channel.agencies().toArray(String[]::new))
                        .param("client", channel.clientId())
                        .param("hash", secretHash)
                        .param("scopes", channel.scopes().stream().sorted().toArray(String[]::new))
                        .param("from", channel.from())
                        .param("to", channel.to())
                        .param("by", channel.openedBy())
                        .param("at", channel.openedAt())
                        .update()
                == 1;
    }

    List<Channel> all() {
        return database.sql("select * from app.channel order by closed_at is not null, opened_at desc, code")
                .query((row, index) -> channel(row))
                .list();
    }

    Optional<Channel> find(String code) {
        return database.sql("select * from app.channel where code = ?")
                .param(code)
                .query((row, index) -> channel(row))
                .optional();
    }

    Optional<Channel> ofClient(String clientId) {
        return database.sql("select * from app.channel where client_id = ?")
                .param(clientId)
                .query((row, index) -> channel(row))
                .optional();
    }

    Map<String, String> names(Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        database.sql("select code, name from app.channel where code = any(?)")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }

    String secretHash(String code) {
        return database.sql("select secret_hash from app.channel where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    /** False where it is closed already. */
    boolean renew(String code, String secretHash) {
        return database.sql("update app.channel set secret_hash = ? where code = ? and closed_at is null")
                        .params(secretHash, code)
                        .update()
                == 1;
    }

    /** False where it is closed already. */
    boolean close(String code, String by, OffsetDateTime at) {
        return database.sql("update app.channel set closed_by = ?, closed_at = ? where code = ? and closed_at is null")
                        .params(by, at, code)
                        .update()
                == 1;
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                row.getString("code"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                List.of((String[]) row.getArray("agencies").getArray()),
                row.getString("client_id"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
