package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.intake.RecordFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code src/docs/guides/install.md} followed to the end: an empty server becomes a working office by the command, files,
 * pages and calls alone. No line of SQL.
 */
@Timeout(400)
class OfficeFromNothingTests {

    private static final String PERSONNEL = "H24.01";
    private static final String JUSTICE = "H24.02";
    private static final String MINISTRY = "G06";
    private static final int RECORDS = 1000;

    @TempDir(factory = TestData.class, cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private NewOffice office;

    @BeforeEach
    void install() throws Exception {
        office = NewOffice.installed(home.toAbsolutePath().normalize());
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        office.close();
    }

    @Test
    void anEmptyServerBecomesAWorkingOffice() throws Exception {
        office.starts();
        office.firstAdministrator("an.nguyen");
        office.secondAdministrator("binh.tran");
        appoint();
        bringRecords();
        officialsAgreeToReadAndToCorrect();
        office.writeTimes(Path.of("target/office-from-nothing.txt"));
    }

    private void appoint() {
        office.account("minh.do", "Đỗ Văn", "Minh", PERSONNEL);
        office.account("quang.le", "Lê Đình", "Quang", PERSONNEL);
        office.account("lan.vu", "Vũ Thị", "Lan", PERSONNEL);
        office.account("hoa.ngo", "Ngô Thị", "Hoa", PERSONNEL);
        office.account("nga.pham", "Phạm Thị", "Nga", JUSTICE);
        office.account("tuan.bui", "Bùi Anh", "Tuấn", JUSTICE);
        office.account("thu.hoang", "Hoàng Lệ", "Thu", MINISTRY);
        office.account("khoa.mai", "Mai Đăng", "Khoa", MINISTRY);
        office.said("accounts");

        // as long as nobody approves, one administrator confirms what the other proposed
        office.appointed("binh.tran", "minh.do", Map.of("role", "APPROVER", "agency", PERSONNEL));
        office.setsUpTelephone("minh.do");
        office.appointed(
                "binh.tran",
                "minh.do",
                Map.of("role", "OFFICIAL", "agency", PERSONNEL, "leader", true, "signsAs", "GIÁM ĐỐC"));
        office.appointed(
                "minh.do",
                "quang.le",
                Map.of(
                        "role",
                        "OFFICIAL",
                        "agency",
                        PERSONNEL,
                        "leader",
                        true,
                        "signsAs",
                        "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"));
        for (String verifier : List.of("lan.vu", "hoa.ngo")) {
            office.appointed("minh.do", verifier, Map.of("role", "OFFICIAL", "agency", PERSONNEL));
            office.appointed("minh.do", verifier, Map.of("role", "VERIFIER", "agency", PERSONNEL));
        }
        for (String official : List.of("nga.pham", "tuan.bui"))
            office.appointed("minh.do", official, Map.of("role", "OFFICIAL", "agency", JUSTICE));
        for (String official : List.of("thu.hoang", "khoa.mai"))
            office.appointed("binh.tran", official, Map.of("role", "OFFICIAL", "agency", MINISTRY));
        office.said("appointments");
    }

    private void bringRecords() {
        byte[] file = new RecordFiles(930, RECORDS)
                .spoil(0, "account", "nga.pham")
                .spoil(1, "account", "tuan.bui")
                .csv();
        Answer brought = office.of("lan.vu").postForm("/record-files", Map.of(), "file", "ho-so.csv", file);
        assertThat(brought.status()).as(brought.body()).isEqualTo(303);
        String page = brought.location().replaceFirst("^https?://[^/]+", "");
        until(() -> office.of("lan.vu").get(page).body().contains("data-state=\"CHECKED\""));
        office.completes("minh.do", "confirmIntake", null, Map.of("outcome", "CONFIRM"));
        until(() -> office.of("lan.vu").get(page).body().contains("data-state=\"WRITTEN\""));
        assertThat(office.of("nga.pham").get("/api/v1/me/record").status()).isEqualTo(200);
        office.said(RECORDS + " records");
    }

    private void officialsAgreeToReadAndToCorrect() {
        var access = new AccessJourney(office::of, () -> {});
        String request = access.asks("thu.hoang", List.of("nga.pham"), "Dự kiến tiếp nhận về đơn vị nghiên cứu")
                .json()
                .get("number")
                .asText();
        access.answers("nga.pham", Map.of("answer", "AGREE"));
        access.decides("lan.vu", request, "verifyRequest", Map.of("outcome", "APPROVE"));
        access.decides("minh.do", request, "approveRequest", Map.of("outcome", "APPROVE"));
        JsonNode grant = access.grant("thu.hoang", request);
        Answer read = AccessJourney.read(office.of("thu.hoang"), grant, access.recordOf("nga.pham"), "birth_full_name");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        office.said("a request to read");

        LocalDate today = AccessJourney.today();
        Answer away = office.of("minh.do")
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "from", today.toString(),
                                "to", today.plusDays(3).toString(),
                                "reason", "Nghỉ phép",
                                "substitute", "quang.le",
                                "authority", "KT",
                                "document", "Giấy ủy quyền số 12/GUQ-SNV"));
        assertThat(away.status()).as(away.body()).isEqualTo(201);
        var corrections = new CorrectionStory(Supplier::get);
        String correction = corrections.submit(office.of("tuan.bui"), "phone", "0988100930");
        corrections.agree(office.of("lan.vu"), correction);
        Answer absent = office.of("minh.do").get("/api/v1/tasks?size=100");
        assertThat(absent.body()).doesNotContain(correction);
        office.setsUpTelephone("quang.le");
        corrections.agree(office.of("quang.le"), correction);
        assertThat(office.of("tuan.bui")
                        .get("/api/v1/me/record")
                        .json()
                        .at("/fields/phone/value")
                        .asText())
                .isEqualTo("0988100930");
        Answer story = office.of("tuan.bui").get("/corrections/" + correction);
        assertThat(story.body()).contains("Lê Đình Quang", "thay Đỗ Văn Minh");
        office.said("a correction, decided by a substitute");
    }

    static void until(Supplier<Boolean> look) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!look.get()) {
            assertThat(System.nanoTime()).as("It did not come").isLessThan(end);
            OwnProcess.pause();
        }
    }
}
