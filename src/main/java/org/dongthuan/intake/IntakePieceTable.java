package org.dongthuan.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.intake_piece}, as they are locked. */
@Component
class IntakePieceTable {

    private final JdbcClient database;

    IntakePieceTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID file, int position, byte[] locked) {
        database.sql("insert into app.intake_piece (file_id, position, bytes) values (:file, :position, :bytes)")
                .param("file", file)
                .param("position", position)
                .param("bytes", locked)
                .update();
    }

    Optional<byte[]> people(UUID file, int position) {
        return database.sql("select bytes from app.intake_piece where file_id = :file and position = :position")
                .param("file", file)
                .param("position", position)
                .query(byte[].class)
                .optional();
    }

    void setProblems(UUID file, int position, byte @Nullable [] locked) {
        database.sql("update app.intake_piece set problems = :problems where file_id = :file and position = :position")
                .param("file", file)
                .param("position", position)
                .param("problems", locked)
                .update();
    }

    /** Of the pieces with problems, in their order. */
    List<Locked> problems(UUID file) {
        return database.sql("""
                        select position, problems from app.intake_piece
                        where file_id = :file and problems is not null order by position""")
                .param("file", file)
                .query((row, index) -> new Locked(row.getInt("position"), row.getBytes("problems")))
                .list();
    }

    /** What was written stands in the registry; only what is wrong stays to be told. */
    void keepProblemsOnly(UUID file) {
        database.sql("delete from app.intake_piece where file_id = :file and problems is null")
                .param("file", file)
                .update();
        database.sql("update app.intake_piece set bytes = '' where file_id = :file")
                .param("file", file)
                .update();
    }

    void remove(UUID file) {
        database.sql("delete from app.intake_piece where file_id = :file")
                .param("file", file)
                .update();
    }

    /** What is wrong in one piece. */
    record Locked(int position, byte[] bytes) {}
}
