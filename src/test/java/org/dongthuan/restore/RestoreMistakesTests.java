package org.dongthuan.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.OwnersCommand;
import org.dongthuan.platform.StartRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What an administrator mistakes in a command is told in a sentence. */
class RestoreMistakesTests {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"Phạm Thị Nga", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000"})
    void aLineThatIsNoKeyIsNamedByItsNumberAlone(String line) throws Exception {
        Path file = home.resolve("xoa.txt");
        Files.write(file, List.of(UUID.randomUUID().toString(), "", line));
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new ErasureList(file).read())
                .satisfies(refusal -> assertThat(refusal.inBothLanguages())
                        .contains("Dòng 3", "Line 3", file.toString(), "Nothing was changed")
                        .doesNotContain(line));
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        Path file = home.resolve("none.txt");
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new ErasureList(file).read())
                .satisfies(refusal -> assertThat(refusal.inBothLanguages())
                        .contains("Không đọc", "cannot be read", file.toString(), "NoSuchFileException"));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var list = new ErasureList(home.resolve("list.txt"));
        UUID key = UUID.randomUUID();
        list.write(List.of(key));
        assertThat(list.read()).containsExactly(key);
    }

    @Test
    void aDatabaseThatRefusesIsQuotedWithoutRowsAndPasswords() {
        assertThat(said(new SQLException("FATAL: password authentication failed for user \"dongthuan_owner\"")))
                .contains("Không làm việc được", "failed for user \"dongthuan_owner\"", "SPRING_FLYWAY_PASSWORD");
        assertThat(said(new SQLException("No suitable driver for jdbc:x://h/d?user=u&password=geheim&ssl=true")))
                .contains("No suitable driver", "ssl=true")
                .doesNotContain("geheim");
        String row = OwnersCommand.databaseFails(new DataIntegrityViolationException(
                        "x", new SQLException("ERROR: duplicate key\n  Detail: Key (account)=(nga.pham) exists.")))
                .inBothLanguages();
        assertThat(row).contains("duplicate key").doesNotContain("nga.pham");
    }

    private static String said(SQLException cause) {
        return OwnersCommand.databaseFails(new CannotCreateTransactionException("Could not open", cause))
                .inBothLanguages();
    }
}
