package org.dongthuan.platform.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.data_key}: the data keys, wrapped; an erased one leaves its row behind without the key. */
@Component
class DataKeyTable {

    private final JdbcClient database;

    DataKeyTable(JdbcClient database) {
        this.database = database;
    }

    Optional<WrappedKey> find(UUID id) {
        return database.sql("select id, kind, owner, wrapped from app.data_key where id = :id")
                .param("id", id)
                .query((row, index) -> key(row))
                .optional();
    }

    /** The keys of those owners that have one; one that was erased counts no more. */
    List<WrappedKey> of(String kind, Collection<UUID> owners) {
        return database.sql("""
                        select id, kind, owner, wrapped from app.data_key
                        where kind = :kind and owner = any(cast(:owners as uuid[])) and wrapped is not null""")
                .param("kind", kind)
                .param("owners", texts(owners))
                .query((row, index) -> key(row))
                .list();
    }

    /** Adds them; where an owner got one in the meantime that one stays. Returns which were added. */
    List<UUID> add(List<WrappedKey> keys, long wrappedWith, OffsetDateTime madeAt) {
        return database.sql("""
                        insert into app.data_key (id, kind, owner, wrapped, wrapped_with, made_at)
                        select n.id, n.kind, n.owner, n.wrapped, :wrappedWith, :madeAt
                        from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:owners as uuid[]),
                            cast(:wrapped as bytea[])) as n (id, kind, owner, wrapped)
                        on conflict do nothing returning id""")
                .param("ids", texts(keys.stream().map(WrappedKey::id).toList()))
                .param("kinds", keys.stream().map(WrappedKey::kind).toArray(String[]::new))
                .param("owners", texts(keys.stream().map(WrappedKey::owner).toList()))
                .param("wrapped", keys.stream().map(WrappedKey::wrapped).toArray(byte[][]::new))
                .param("wrappedWith", wrappedWith)
                .param("madeAt", madeAt)
                .query(UUID.class)
                .list();
    }

    /** Takes the keys away and keeps that they were there. Returns which. */
    List<UUID> erase(KeyOwner owner, OffsetDateTime at) {
        return database.sql("""
                        update app.data_key set wrapped = null, wrapped_with = null, erased_at = :at
                        where kind = :kind and owner = :owner and wrapped is not null returning id""")
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("at", at)
                .query(UUID.class)
                .list();
    }

    /** Takes those keys away that somebody has brought back. Returns whose they were. */
    List<KeyOwner> eraseAgain(Collection<UUID> ids, OffsetDateTime at) {
        return database.sql("""
                        update app.data_key set wrapped = null, wrapped_with = null, erased_at = :at
                        where id = any(cast(:ids as uuid[])) and wrapped is not null returning kind, owner""")
                .param("ids", texts(ids))
                .param("at", at)
                .query((row, index) -> new KeyOwner(row.getString("kind"), row.getObject("owner", UUID.class)))
                .list();
    }

    /** Every key that was taken away. */
    List<UUID> erased() {
        return database.sql("select id from app.data_key where erased_at is not null order by erased_at, id")
                .query(UUID.class)
                .list();
    }

    /** Some that another key than that one wraps, kept for this transaction; other nodes take others. */
    List<WrappedKey> notWrappedWith(long key, int limit) {
        return database.sql("""
                        select id, kind, owner, wrapped from app.data_key
                        where wrapped_with in (select id from app.key_encryption_key where id <> :key)
                        order by id limit :limit for update skip locked""")
                .param("key", key)
                .param("limit", limit)
                .query((row, index) -> key(row))
                .list();
    }

    void rewrap(List<WrappedKey> keys, long wrappedWith) {
        database.sql("""
                        update app.data_key d set wrapped = n.wrapped, wrapped_with = :wrappedWith
                        from unnest(cast(:ids as uuid[]), cast(:wrapped as bytea[])) as n (id, wrapped)
                        where d.id = n.id""")
                .param("ids", texts(keys.stream().map(WrappedKey::id).toList()))
                .param("wrapped", keys.stream().map(WrappedKey::wrapped).toArray(byte[][]::new))
                .param("wrappedWith", wrappedWith)
                .update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("owner", UUID.class),
                row.getBytes("wrapped"));
    }

    /**
     * A data key as it stands in the database.
     *
     * @param wrapped none when it was erased
     */
    record WrappedKey(UUID id, String kind, UUID owner, byte @Nullable [] wrapped) {

        /** What the wrapping is bound to. */
        Place place() {
            return new Place("data_key", "wrapped", id + "|" + kind + "|" + owner);
        }
    }
}
