package org.dongthuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** What the database alone needs for a reading: one row of a record read, one line of the log written, one commit. */
final class PlainDatabase implements Load.Work, AutoCloseable {

    private final Connection connection;
    private final PreparedStatement read;
    private final PreparedStatement write;
    private final IntFunction<String> records;
    private final int many;

    /** @param records the records to read, by a number below {@code many} */
    PlainDatabase(Connection connection, IntFunction<String> records, int many) throws SQLException {
        this.connection = connection;
        this.records = records;
        this.many = many;
        connection.setAutoCommit(false);
        read = connection.prepareStatement("select * from app.record where id = ?::uuid");
        write = connection.prepareStatement(
                "insert into app.audit_event (at, actor, action, record_id, fields, outcome,"
                        + " channel) values (now(), 'plain', 'READ_RECORD', ?::uuid, '{birth_full_name}', 'DONE', 'API')");
    }

    @Override
    public void once() throws SQLException {
        String record = records.apply(ThreadLocalRandom.current().nextInt(many));
        read.setString(1, record);
        try (ResultSet row = read.executeQuery()) {
            if (!row.next()) throw new SQLException("There is no record " + record);
        }
        write.setString(1, record);
        write.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
