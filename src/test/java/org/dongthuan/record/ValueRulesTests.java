package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ValueRulesTests {

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    ValueRules rules;

    @Autowired
    ValueText words;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    Texts texts;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/record/values.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
    void judgesEachValueByItsField(String field, String value, String problem) throws Exception {
        List<Violation> violations = rules.violations("value", catalogue.get(field), json.readTree(value));
        assertThat(violations.stream().map(Violation::textKey))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
        for (Violation violation : violations) {
            assertThat(texts.violation(violation, Texts.VIETNAMESE))
                    .doesNotContain("{")
                    .startsWith("“");
            assertThat(texts.violation(violation, Texts.ENGLISH))
                    .doesNotContain("{")
                    .startsWith("“");
        }
    }

    /** Each of them, written out, would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1E+2147483647"})
    void aNumberBeyondAllMeasureIsRefusedAtOnce(String typed) {
        JsonNode value = DecimalNode.valueOf(new BigDecimal(typed));
        List<Violation> violations = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> rules.violations("value", catalogue.get("height_cm"), value));
        assertThat(violations).hasSize(1);
        assertThat(TypedNumber.read(typed).isTextual()).isTrue();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> words.show(catalogue.get("height_cm"), value, Texts.VIETNAMESE));
        assertThat(ValueRules.same(value, IntNode.valueOf(170))).isFalse();
        assertThat(ValueRules.same(DoubleNode.valueOf(Double.POSITIVE_INFINITY), IntNode.valueOf(170)))
                .isFalse();
    }

    @Test
    void aMillionDigitsAreNotReadAsANumber() {
        assertThat(TypedNumber.read("9".repeat(1_000_000)).isTextual()).isTrue();
        assertThat(TypedNumber.read("1 234,5").decimalValue()).isEqualByComparingTo("1234.5");
    }

    @Test
    void everyFieldTakesNothingButTheNameAndTheAgencies() {
        assertThat(catalogue.fields().stream()
                        .filter(field -> !rules.violations("value", field, NullNode.getInstance())
                                .isEmpty())
                        .map(Field::id))
                .containsExactly("birth_full_name", "managing_agency", "using_agency");
    }

    @Test
    void aViolationNamesThePlaceAndTheLabelAndTellsWhatIsRight() throws Exception {
        JsonNode row =
                json.readTree("{\"relation\":\"mother\",\"full_name\":\"Lê Thị Hà\",\"birth_date\":\"1962/03\"}");
        List<Violation> violations = rules.violations("items[0].wantedValue", catalogue.get("family_members"), row);

        assertThat(violations).extracting(Violation::field).containsExactly("items[0].wantedValue.birth_date");
        assertThat(texts.violation(violations.get(0), Texts.VIETNAMESE))
                .isEqualTo("“Ngày hoặc năm sinh”: vui lòng nhập năm gồm 4 chữ số; có ngày thì phải có cả tháng."
                        + " Ví dụ: năm 1990, hoặc tháng 5 năm 1990.");
        assertThat(texts.violation(violations.get(0), Texts.ENGLISH)).startsWith("“Date or year of birth” must read");
    }

    @ParameterizedTest(name = "{0} stores {1} as {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "phone;\" +84 912.345.678 \";\"0912345678\"",
                "phone;\"+84 0912 345 678\";\"0912345678\"",
                "phone;\"84912345678\";\"0912345678\"",
                "phone;\"0084 (0) 912\u2013345\u2013678\";\"0912345678\"",
                "phone;\"(0225) 3842 123\";\"02253842123\"",
                "phone;\"0842345678\";\"0842345678\"",
                "birth_full_name;\"H\u2019Hen\u00a0Ni\u00ea\";\"H'Hen Ni\u00ea\"",
                "birth_full_name;\"\u00d0\u1ed7 Th\u1ecb An\";\"\u0110\u1ed7 Th\u1ecb An\"",
                "birth_full_name;\"Y'Ban Ni\u00ea\u2013K\u0111\u0103m\";\"Y'Ban Ni\u00ea-K\u0111\u0103m\"",
                "tax_code;\"0123456789\u2013001\";\"0123456789-001\"",
                "personal_id;\"031 090 001 234\";\"031090001234\"",
                "work_email;\"An.Nguyen@HaiPhong.Example\";\"An.Nguyen@haiphong.example\"",
                "birth_full_name;\" Nguyễn  Thị An \";\"Nguyễn Thị An\"",
                "other_name;\"   \";null",
                "salary_coefficient;2.340;2.34",
                "height_cm;170.0;170",
                "current_address;{\"line\":\" Số 5 \",\"commune\":\"11383\"};{\"line\":\"Số 5\",\"commune\":\"11383\"}",
                "foreign_languages;{\"language\":\"en\",\"score\":null,\"certificate\":\" B1 \"};{\"language\":\"en\",\"certificate\":\"B1\"}"
            })
    void bringsValuesIntoTheirStoredForm(String field, String value, String stored) throws Exception {
        JsonNode normal = rules.normalise(catalogue.get(field), json.readTree(value));
        assertThat(ValueRules.same(normal, json.readTree(stored)))
                .as("%s", normal)
                .isTrue();
    }

    @Test
    void storesTextInOneUnicodeForm() {
        JsonNode decomposed = TextNode.valueOf("Nguye\u0302\u0303n Thi\u0323 Hu\u00ea\u0323");
        assertThat(rules.normalise(catalogue.get("birth_full_name"), decomposed).asText())
                .isEqualTo("Nguyễn Thị Huệ");
    }

    @Test
    void whatIsStoredIsRightAndDoesNotChangeAgain() throws Exception {
        for (String value : List.of("\"+84 24 3825 1234\"", "\"0912-345-678\"")) {
            Field phone = catalogue.get("phone");
            JsonNode once = rules.normalise(phone, json.readTree(value));
            assertThat(rules.violations("value", phone, once)).isEmpty();
            assertThat(rules.normalise(phone, once)).isEqualTo(once);
        }
    }

    @ParameterizedTest(name = "{0} and {1} are the same: {2}")
    @CsvSource(
            delimiter = ';',
            value = {"5;5.00;true", "2.34;2.340;true", "5;\"5\";false", "null;\"\";false", "{\"a\":1};{\"a\":1.0};true"
            })
    void comparesValuesNotTheirSpelling(String one, String other, boolean same) throws Exception {
        assertThat(ValueRules.same(json.readTree(one), json.readTree(other))).isEqualTo(same);
    }
}
