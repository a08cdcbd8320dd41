package org.dongthuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.identity.People;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Holder;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecord.Row;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DemoRecordsTests {

    @Autowired
    DemoRecords demo;

    @Autowired
    NewRecords newRecords;

    @Autowired
    Registry registry;

    @Autowired
    People people;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    ValueRules rules;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void inventsTheSamePeopleAtEveryStartAndQuickly() {
        long start = System.nanoTime();
        List<NewRecord> records = demo.invent();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));

        assertThat(records).hasSize(316).isEqualTo(demo.invent());
        assertThat(records.stream().map(NewRecord::id)).doesNotHaveDuplicates();
        assertThat(records.stream().filter(record -> record.account() != null)).hasSize(16);
    }

    @Test
    void storesThemOnce() {
        assertThat(count("app.record")).isGreaterThanOrEqualTo(316);
        List<NewRecord> records = demo.invent();
        Integer added = transaction.execute(status -> newRecords.add(records.stream()));
        assertThat(added).isZero();
    }

    @Test
    void everyInventedValueIsRight() {
        for (NewRecord record : demo.invent()) {
            record.values()
                    .forEach((field, dated) -> assertThat(rules.violations(
                                    field, catalogue.find(field).orElseThrow(), dated.value()))
                            .as("%s %s", record.name(), dated.value())
                            .isEmpty());
            for (Row row : record.rows()) {
                assertThat(rules.violations(
                                row.field(),
                                catalogue.find(row.field()).orElseThrow(),
                                row.columns().value()))
                        .as("%s %s", record.name(), row.columns().value())
                        .isEmpty();
            }
        }
    }

    @Test
    void thePeopleOfTheDemonstrationHaveFullRecordsAndTheOthersAlmostSo() {
        for (NewRecord record : demo.invent()) {
            Set<String> filled = new HashSet<>(record.values().keySet());
            record.rows().forEach(row -> filled.add(row.field()));
            assertThat(filled).as(record.name()).hasSizeGreaterThanOrEqualTo(record.account() == null ? 72 : 85);
        }
    }

    @Test
    void noRealPersonIsHit() {
        for (NewRecord record : demo.invent()) {
            assertThat(text(record, "personal_id")).startsWith("999");
            assertThat(text(record, "phone")).startsWith("0999");
            assertThat(text(record, "work_email")).endsWith(".example");
        }
    }

    @Test
    void nothingLiesAheadOfTheDayTheyWereInventedFor() {
        for (NewRecord record : demo.invent()) {
            Stream.concat(
                            record.values().values().stream(),
                            record.rows().stream().map(Row::columns))
                    .forEach(dated -> assertThat(dated.from()).isBeforeOrEqualTo(DemoPerson.TODAY));
        }
    }

    @Test
    void payRisesAsTheScalesSay() {
        NewRecord nga = of("nga.pham");
        assertThat(text(nga, "grade")).isEqualTo("01.003");
        assertThat(nga.values().get("salary_step").value().asInt()).isEqualTo(4);
        assertThat(nga.values().get("salary_coefficient").value().decimalValue())
                .isEqualByComparingTo("3.33");
        assertThat(text(nga, "salary_effective_date")).isEqualTo("2023-09-03");
        assertThat(nga.rows().stream().filter(row -> "salary_history".equals(row.field())))
                .hasSize(4);
    }

    @ParameterizedTest(name = "{0}, {1}, retires on {2}")
    @CsvSource({
        "1966-05-20,male,2028-06-01",
        "1968-03-14,male,2030-04-01",
        "1970-05-20,female,2027-10-01",
        "1990-03-14,female,2050-04-01"
    })
    void theAgeOfRetirementRisesYearByYear(LocalDate born, String sex, LocalDate retires) {
        DemoPerson person = new DemoPerson(
                "x", null, "Ngô An", "female".equals(sex), born, office(), "H24", "", post(), born.plusYears(23));
        assertThat(DemoService.retirement(person)).isEqualTo(retires);
    }

    @ParameterizedTest(name = "the record of {0} is managed by {1}, used by {2}, decided by {3}")
    @CsvSource({
        "nga.pham,H24,H24.02,H24.01",
        "tuan.bui,H24,H24.02,H24.01",
        "lan.vu,H24,H24.01,H24.01",
        "minh.do,H24,H24.01,H24",
        "quang.le,H24,H24.01,H24",
        "yen.ta,H24,H24,H24.01",
        "hai.tran,H24,H24,G09.01",
        "mai.dang,G09,G09.01,G09.01",
        "khanh.trinh,G09,G09.01,G09",
        "son.cao,H31,H31.01,H31.01",
        "an.phan,H31,H31.01,H31",
        "thu.hoang,G06,G06,G06.01",
        "dat.ngo,G09,G09,G09.01",
        "kiem.luong,G20,G20,G20.01"
    })
    void everybodysRecordLiesWhereTheDemonstrationSays(String account, String managing, String using, String deciding) {
        Holder holder = registry.holder(registry.idOf(account).orElseThrow());
        assertThat(holder.managingAgency()).hasToString(managing);
        assertThat(holder.usingAgency()).hasToString(using);
        assertThat(holder.decidingAgency()).hasToString(deciding);
        assertThat(holder.name()).isEqualTo(people.find(account).orElseThrow().name());
    }

    @Test
    void theAdministratorHasNoRecord() {
        assertThat(registry.idOf("admin")).isEmpty();
    }

    @Test
    void ngaHasNoOtherNameButAPersonalAddress() {
        assertThat(of("nga.pham").values()).doesNotContainKey("other_name").containsKeys("personal_email", "phone");
    }

    private NewRecord of(String account) {
        return demo.invent().stream()
                .filter(record -> account.equals(record.account()))
                .findFirst()
                .orElseThrow();
    }

    private static DemoPerson.Post post() {
        return DemoPerson.Post.of(DemoFiles.rows("posts").get(0));
    }

    private static DemoPerson.Office office() {
        return DemoPerson.Office.of(DemoFiles.rows("offices").get(0), "", "");
    }

    private static String text(NewRecord record, String field) {
        return record.values().get(field).value().asText();
    }

    private long count(String what) {
        return database.queryForObject("select count(*) from " + what, Long.class);
    }
}
