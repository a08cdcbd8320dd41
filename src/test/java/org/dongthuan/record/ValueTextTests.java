package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ValueTextTests {

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    ValueText text;

    @Autowired
    ValueCodec codec;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"null", "\"Nguyễn Thị An\"", "2.34", "170", "[{\"a\":1}]"})
    void theCodecGivesBackWhatItTook(String value) throws Exception {
        Field field = catalogue.get("major");
        assertThat(ValueRules.same(
                        codec.decode(field, codec.encode(field, json.readTree(value))), json.readTree(value)))
                .isTrue();
    }

    @Test
    void theCodecNeverQuotesWhatItCannotRead() {
        Field field = catalogue.get("major");
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(field, "p1:{secret"))
                .withMessageNotContaining("secret")
                .withNoCause();
        assertThatIllegalStateException().isThrownBy(() -> codec.decode(field, "x9:secret"));
    }
}
