package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldCatalogue.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type finds what they mean, in whatever list it stands. */
@ApplicationTest
class CodeSearchTests {

    @Autowired
    CodeSearch search;

    @Autowired
    FieldCatalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        "dh bach khoa, Đại học Bách khoa Hà Nội, true",
        "DHBK, Đại học Bách khoa Hà Nội, true",
        "đại học bách khoa, Đại học Bách khoa Hà Nội, true",
        "bach khoa dai hoc, Đại học Bách khoa Hà Nội, true",
        "snv hai phong, Sở Nội vụ thành phố Hải Phòng, true",
        "dh luat, Đại học Bách khoa Hà Nội, false",
        "kd, Đại học Bách khoa Hà Nội, false",
        "d bach khoa x, Đại học Bách khoa Hà Nội, false"
    })
    void wordsStandForNamesWithOrWithoutDiacriticsAndAbbreviated(String typed, String name, boolean isMeant) {
        assertThat(new CodeWords(typed).standFor(name)).isEqualTo(isMeant);
    }

    @ParameterizedTest
    @CsvSource({
        "ethnicity, tay, Tày",
        "ethnicity, Kinh, Kinh",
        "nationality, viet nam, Việt Nam",
        "nationality, Vietnam, Việt Nam",
        "using_agency, so noi vu hai phong, Sở Nội vụ thành phố Hải Phòng",
        "grade, gvmn hang iii, Giáo viên mầm non hạng III",
    })
    void oneThatIsMeantIsFoundByItsWordsAlone(String field, String typed, String label) {
        assertThat(search.matches(catalogue.get(field), typed))
                .extracting(Code::labelVi)
                .contains(label);
        assertThat(search.meant(catalogue.get(field), "", typed, Texts.VIETNAMESE))
                .map(Code::labelVi)
                .contains(label);
    }

    @Test
    void severalAreNoneUntilOneIsChosen() {
        Field grade = catalogue.get("grade");
        assertThat(search.matches(grade, "cvcc"))
                .as("what begins so comes first")
                .extracting(Code::labelVi)
                .startsWith("Chuyên viên cao cấp")
                .contains("Nghiên cứu viên cao cấp (hạng I)");
        assertThat(search.matches(grade, "chuyen vien")).hasSizeGreaterThan(1);
        assertThat(search.meant(grade, "", "vien", Texts.VIETNAMESE)).isEmpty();
        Code second = search.matches(grade, "vien").get(1);
        assertThat(search.meant(grade, second.code(), "vien", Texts.VIETNAMESE)).contains(second);
        assertThat(search.meant(grade, "", "khong co", Texts.VIETNAMESE)).isEmpty();
    }

    /** Of what the person did not touch nothing is lost. */
    @Test
    void whatMayNoLongerBeEnteredStaysAsItStands() {
        Field kind = catalogue.columns(catalogue.get("disciplines")).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> column.id().equals("kind"))
                .findFirst()
                .orElseThrow();
        assertThat(search.matches(kind, "Giáng chức (công chức)")).isEmpty();
        assertThat(search.meant(kind, "civil_servant_demotion", "Giáng chức (công chức)", Texts.VIETNAMESE))
                .map(Code::code)
                .contains("civil_servant_demotion");
    }

    /** A list that fits on the page is chosen from; every other one is searched, in fields and columns. */
    @Test
    void onlyLongListsAreSearched() {
        Stream<Field> columns = catalogue.fields().stream()
                .flatMap(field -> catalogue.columns(field).stream())
                .map(FieldCatalogue.Column::field);
        Stream.concat(catalogue.fields().stream(), columns)
                .filter(field -> field.type() == Field.Type.CODE && field.codeList() != null)
                .forEach(field -> {
                    String list = String.valueOf(field.codeList());
                    boolean thousands = list.equals("agency") || list.equals("commune");
                    boolean isLong = thousands || catalogue.codes(list).size() > 12;
                    assertThat(search.covers(field)).as(field.id()).isEqualTo(isLong);
                    assertThat(search.proposals(field).isEmpty()).as(field.id()).isEqualTo(thousands || !isLong);
                });
        assertThat(search.covers(catalogue.get("sex"))).isFalse();
        assertThat(search.covers(catalogue.get("ethnicity"))).isTrue();
        assertThat(search.covers(catalogue.get("place_of_birth"))).isTrue();
        assertThat(search.covers(catalogue.get("phone"))).isFalse();
    }
}
