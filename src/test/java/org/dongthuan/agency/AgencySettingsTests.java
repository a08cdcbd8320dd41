package org.dongthuan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.StartRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An operator keeps the register of agencies where he likes. */
class AgencySettingsTests {

    @TempDir
    Path folder;

    @Test
    void theRegisterLiesWhereTheSettingSays() throws IOException {
        Path file = Files.writeString(folder.resolve("cơ quan.csv"), "code,name_vi\nZ01,Cơ quan thử\n");
        DataFile register = named(file.toString()).register();
        assertThat(register.rows()).hasSize(1);
        assertThat(register.rows().get(0).getField("name_vi")).isEqualTo("Cơ quan thử");
        assertThat(register.name())
                .as("the same register for whoever remembers what was loaded")
                .isEqualTo(DataFile.shipped("agencies").name());
    }

    @Test
    void withoutASettingItIsTheShippedOne() {
        String shipped = DataFile.shipped("agencies").sha256();
        assertThat(new AgencySettings(null).register().sha256()).isEqualTo(shipped);
        assertThat(named("").register().sha256()).isEqualTo(shipped);
    }

    @Test
    void aFileThatIsNotThereIsNotTakenForAnEmptyOne() {
        for (Path wrong : new Path[] {folder.resolve("none.csv"), folder}) {
            assertThatThrownBy(() -> named(wrong.toString()).register())
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining(wrong.toString());
        }
    }

    private static AgencySettings named(String file) {
        var source = new MapConfigurationPropertySource(Map.of("agency.file", file));
        return new Binder(source).bindOrCreate("agency", AgencySettings.class);
    }
}
