package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.keys.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ValueTextTests {

    private static final RecordId PERSON = new RecordId(UUID.randomUUID());
    private static final Place HERE = Places.field(PERSON, "major");

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    ValueText text;

    @Autowired
    ValueCodec codec;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FieldCatalogue catalogue;

    @ParameterizedTest(name = "{0} {1} reads {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phone|null|—|—",
                "family_members|[]|—|—",
                "phone|\"0999000111\"|0999000111|0999000111",
                "sex|\"female\"|Nữ|Female",
                "date_of_birth|\"1988-03-14\"|14/03/1988|14/03/1988",
                "date_of_birth|\"1988-03\"|03/1988|03/1988",
                "date_of_birth|\"1988\"|1988|1988",
                "salary_coefficient|2.34|2,34|2.34",
                "place_of_birth|\"11383\"|Phường Lê Chân, thành phố Hải Phòng|Phường Lê Chân, thành phố Hải Phòng",
                "current_address|{\"line\":\"Số 5\",\"commune\":\"11383\"}|Số 5, Phường Lê Chân, thành phố Hải Phòng|Số 5, Phường Lê Chân, thành phố Hải Phòng",
                "portrait|\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"|Đã có tệp|File on record",
                "annual_ratings|[{\"rowId\":\"x\",\"year\":2024,\"rating\":\"good\"}]|Năm: 2024; Mức xếp loại: Hoàn thành tốt nhiệm vụ|Year: 2024; Rating: Good completion of duties"
            })
    void readsLikeAPersonWroteIt(String field, String value, String vietnamese, String english) throws Exception {
        assertThat(text.show(catalogue.get(field), json.readTree(value), Texts.VIETNAMESE))
                .isEqualTo(vietnamese);
        assertThat(text.show(catalogue.get(field), json.readTree(value), Texts.ENGLISH))
                .isEqualTo(english);
    }

    @Test
    void groupsSumsOfMoney() throws Exception {
        Field amount = catalogue.columns(catalogue.get("other_allowances")).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> "amount".equals(column.id()))
                .findFirst()
                .orElseThrow();
        assertThat(text.show(amount, json.readTree("1250000"), Texts.VIETNAMESE))
                .isEqualTo("1.250.000");
        assertThat(text.show(amount, json.readTree("1250000"), Texts.ENGLISH)).isEqualTo("1,250,000");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "major;null",
                "major;\"Nguyễn Thị An\"",
                "major;2.34",
                "major;170",
                "major;[{\"a\":1}]",
                "religion;null",
                "religion;\"Phật giáo\"",
                "height_cm;170",
                "family_members;[{\"full_name\":\"Nguyễn Thị An\"}]"
            })
    void theCodecGivesBackWhatItTook(String id, String value) throws Exception {
        Field field = catalogue.get(id);
        String cell = cell(field, json.readTree(value), HERE);
        assertThat(ValueRules.same(codec.decode(field, cell, HERE), json.readTree(value)))
                .isTrue();
        assertThat(cell.contains("locked")).isEqualTo(field.locked());
        assertThat(cell.contains(value)).isEqualTo(!field.locked());
    }

    @Test
    void whatIsLockedDoesNotBetrayItselfByItsLength() {
        Field field = catalogue.get("disability");
        assertThat(cell(field, TextNode.valueOf("hearing"), HERE))
                .hasSameSizeAs(cell(field, NullNode.getInstance(), HERE));
    }

    @Test
    void aLockedValueOpensInItsPlaceOnly() {
        Field field = catalogue.get("religion");
        String cell = cell(field, TextNode.valueOf("x"), HERE);
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(field, cell, Places.field(new RecordId(UUID.randomUUID()), "religion")));
    }

    private String cell(Field field, JsonNode value, Place place) {
        return transaction.execute(status -> codec.writer(PERSON).json(field, value, place));
    }

    @Test
    void theCodecNeverQuotesWhatItCannotRead() {
        Field field = catalogue.get("major");
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(field, "{secret", HERE))
                .withMessageNotContaining("secret")
                .withNoCause();
        assertThatIllegalStateException().isThrownBy(() -> codec.decode(field, "{\"other\":\"secret\"}", HERE));
    }
}
