package org.dongthuan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AgenciesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void restoreTheShippedAgencies() {
        agencies.load(DataFile.shipped("agencies"));
    }

    @Test
    void loadsEveryAgencyOfTheShippedFile() {
        assertThat(agencies.count()).isEqualTo(3831);
        assertThat(agencies.name(new AgencyCode("H24.01"))).isEqualTo("Sở Nội vụ thành phố Hải Phòng");
    }

    @Test
    void loadingTheSameFileAgainChangesNothing() {
        agencies.load(DataFile.shipped("agencies"));
        assertThat(agencies.count()).isEqualTo(3831);
    }

    @Test
    void aChangedFileUpdatesAndClosesButNeverDeletes() throws Exception {
        String shipped = new ClassPathResource("catalogue/agencies.csv").getContentAsString(StandardCharsets.UTF_8);
        String changed = shipped.lines()
                .filter(line -> !line.startsWith("H24.12,"))
                .map(line -> line.replace("H24.02,Sở Tư pháp thành phố Hải Phòng", "H24.02,Sở Tư pháp Hải Phòng"))
                .collect(Collectors.joining("\n"));

        agencies.load(DataFile.read("agencies", new ByteArrayResource(changed.getBytes(StandardCharsets.UTF_8))));

        assertThat(agencies.name(new AgencyCode("H24.02"))).isEqualTo("Sở Tư pháp Hải Phòng");
        assertThat(agencies.get(new AgencyCode("H24.12")).validTo()).isNotNull();
        assertThat(agencies.count()).isEqualTo(3831);
    }

    @Test
    void whatAnAdministratorAddedIsLeftAloneUntilTheFileNamesIt() throws Exception {
        String shipped = new ClassPathResource("catalogue/agencies.csv").getContentAsString(StandardCharsets.UTF_8);
        String own = "H24.99,Ban quản lý do quản trị viên thêm,department,H24,H24,false,,,,";
        AgencyCode code = new AgencyCode("H24.99");
        transaction.executeWithoutResult(status -> {
            database.sql("insert into app.agency (code, name, kind, parent, overseer, managing)"
                            + " values ('H24.99', 'Ban quản lý', 'DEPARTMENT', 'H24', 'H24', false)")
                    .update();
            agencies.load(file(shipped + "\n"));
            assertThat(agencies.get(code).validTo()).as("never in the file").isNull();

            agencies.load(file(shipped + own + "\n"));
            assertThat(agencies.name(code)).isEqualTo("Ban quản lý do quản trị viên thêm");
            agencies.load(file(shipped));
            assertThat(agencies.get(code).validTo()).as("no longer in the file").isNotNull();
            status.setRollbackOnly();
        });
    }

    private static DataFile file(String content) {
        return DataFile.read("agencies", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "on {1} the duty of {0} lies with {2}")
    @CsvSource({"H23,2025-06-30,H23", "H23,2025-07-01,H24", "G07,2026-01-01,G09", "H24,2026-01-01,H24"})
    void aClosedAgencyHandsItsDutyOn(String code, LocalDate day, String successor) {
        assertThat(agencies.inForce(new AgencyCode(code), day)).isEqualTo(new AgencyCode(successor));
    }

    @ParameterizedTest(name = "a record of {0} whose holder leads [{1}] is decided by {2}")
    @CsvSource({
        "H24,'',H24.01",
        "H24,H24.01,H24",
        "H24,H24,G09.01",
        "G09,'',G09.01",
        "G09,G09.01,G09",
        "G09,G09,G22.01",
        "H23,'',H24.01",
        "H31,H31.01,H31"
    })
    void theDecidingAgencyIsNeverLedByTheHolder(String managing, String led, String deciding) {
        Set<AgencyCode> ledByHolder = Stream.of(led)
                .filter(code -> !code.isEmpty())
                .map(AgencyCode::new)
                .collect(Collectors.toSet());
        assertThat(agencies.decidingAgency(new AgencyCode(managing), ledByHolder, TODAY))
                .isEqualTo(new AgencyCode(deciding));
    }

    @ParameterizedTest(name = "above {0} stands {1}")
    @CsvSource({"H24.01,H24", "H24,G09.01", "G09.01,G09", "G09,G22.01", "H31.01,H31"})
    void namesTheBodyAbove(String code, String above) {
        assertThat(agencies.bodyAbove(new AgencyCode(code), TODAY)).contains(new AgencyCode(above));
    }
}
