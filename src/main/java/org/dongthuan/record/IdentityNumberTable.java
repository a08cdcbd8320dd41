package org.dongthuan.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.keys.ErasedWithKey;
import org.dongthuan.platform.keys.KeyOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_identity_number}: by which numbers a record is found, as blind indexes. */
@Component
class IdentityNumberTable implements ErasedWithKey {

    private final JdbcClient database;

    IdentityNumberTable(JdbcClient database) {
        this.database = database;
    }

    /** Those of many records at once, in the place of the earlier ones. */
    void put(List<Digest> digests) {
        if (digests.isEmpty()) return;
        database.sql("""
                        insert into app.record_identity_number (record_id, field, digest)
                        select * from unnest(cast(:records as uuid[]), cast(:fields as text[]), cast(:digests as bytea[]))
                        on conflict (record_id, field) do update set digest = excluded.digest""")
                .param(
                        "records",
                        digests.stream()
                                .map(digest -> digest.record().toString())
                                .toArray(String[]::new))
                .param("fields", digests.stream().map(Digest::field).toArray(String[]::new))
                .param("digests", digests.stream().map(Digest::value).toArray(byte[][]::new))
                .update();
    }

    void remove(RecordId record, String field) {
        database.sql("delete from app.record_identity_number where record_id = :record and field = :field")
                .param("record", record.value())
                .param("field", field)
                .update();
    }

    @Override
    public void erased(KeyOwner owner) {
        if (!owner.kind().equals(ValueCodec.KIND)) return;
        database.sql("delete from app.record_identity_number where record_id = :record")
                .param("record", owner.id())
                .update();
    }

    /** At most two: more than one is a matter for people, how many does not help. */
    List<RecordId> find(String field, byte[] digest) {
        return database.sql("""
                        select n.record_id from app.record_identity_number n join app.record r on r.id = n.record_id
                        where n.field = :field and n.digest = :digest and r.secrecy = 'normal'
                        order by n.record_id limit 2""").param("field", field).param("digest", digest).query(UUID.class).list().stream()
                .map(RecordId::new)
                .toList();
    }

    /** Whose number each of these is, by digest in hexadecimal. */
    Map<String, RecordId> holders(String field, Collection<byte[]> digests) {
        Map<String, RecordId> holders = new HashMap<>();
        database.sql("""
                        select encode(n.digest, 'hex') as digest, n.record_id from app.record_identity_number n
                        join app.record r on r.id = n.record_id
                        where n.field = :field and n.digest = any(cast(:digests as bytea[])) and r.secrecy = 'normal'""")
                .param("field", field)
                .param("digests", digests.toArray(byte[][]::new))
                .query((row, index) ->
                        Map.entry(row.getString("digest"), new RecordId(row.getObject("record_id", UUID.class))))
                .list()
                .forEach(found -> holders.putIfAbsent(found.getKey(), found.getValue()));
        return holders;
    }

    /** The secret records that have one of these; nobody but the log may be told. */
    List<RecordId> secrets(String field, Collection<byte[]> digests) {
        return database.sql("""
                        select n.record_id from app.record_identity_number n join app.record r on r.id = n.record_id
                        where n.field = :field and n.digest = any(cast(:digests as bytea[])) and r.secrecy <> 'normal'
                        order by n.record_id""")
                .param("field", field)
                .param("digests", digests.toArray(byte[][]::new))
                .query((row, index) -> new RecordId(row.getObject("record_id", UUID.class)))
                .list();
    }

    /** One number of one record. */
    record Digest(UUID record, String field, byte[] value) {}
}
