package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A port says nothing about whose server answers there. */
@ApplicationTest
class EmbeddedDatabaseTests {

    @Autowired
    EmbeddedDatabase database;

    @Test
    void knowsItsOwnServerFromAnother(@TempDir Path other) throws IOException, SQLException {
        var server = new PGSimpleDataSource();
        server.setUrl(database.jdbcUrl().replace("/" + EmbeddedDatabase.DATABASE, "/postgres"));
        server.setUser("postgres");
        assertThat(EmbeddedDatabase.serves(server, database.home().resolve("postgresql")))
                .isTrue();
        assertThat(EmbeddedDatabase.serves(server, other)).isFalse();
    }
}
