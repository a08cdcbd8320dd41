package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldCatalogue.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@ApplicationTest
class FieldCatalogueTests {

    private static final String HEADER =
            "group,field,label_vi,label_en,type,repeating,code_list,sensitivity,owner,evidence\n";

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    CodeLists lists;

    @Autowired
    ValueLimits limits;

    @Autowired
    Texts texts;

    @Test
    void knowsEveryFieldAndColumnOfTheShippedFiles() {
        assertThat(catalogue.fields()).hasSize(99);
        assertThat(catalogue.fields().stream().filter(Field::repeating)).hasSize(19);
        assertThat(catalogue.fields().stream().flatMap(field -> catalogue.columns(field).stream()))
                .hasSize(144);
        assertThat(catalogue.groups()).startsWith("identity", "contact").hasSize(11);
    }

    @Test
    void readsWhoOwnsAFieldAndWhatProvesIt() {
        Field id = catalogue.get("personal_id");
        assertThat(id.owner()).hasToString("SOURCE:population");
        assertThat(id.type()).isEqualTo(Field.Type.TEXT12);
        assertThat(catalogue.evidenceLabel(id, Texts.VIETNAMESE)).isEqualTo("Thẻ căn cước");
        assertThat(catalogue.evidenceLabel(id, Texts.ENGLISH)).isEqualTo("Identity card");
        assertThat(catalogue.get("phone").needsEvidence()).isFalse();
    }

    @Test
    void namesEveryGroupInBothLanguages() {
        for (String group : catalogue.groups()) {
            assertThat(texts.text("group." + group, Texts.VIETNAMESE)).isNotBlank();
            assertThat(texts.text("group." + group, Texts.ENGLISH)).isNotBlank();
        }
    }

    @Test
    void hidesClosedCodesFromNewEntriesAndStillReadsThem() {
        assertThat(catalogue.codes("discipline")).extracting(Code::code).doesNotContain("civil_servant_demotion");
        assertThat(catalogue.codeLabel("discipline", "civil_servant_demotion", Texts.VIETNAMESE))
                .isEqualTo("Giáng chức (công chức)");
    }

    @ParameterizedTest(name = "{1} of list {0} is {2} or {3}")
    @CsvSource({
        "sex,female,Nữ,Female",
        "iso3166,VN,Việt Nam,Vietnam",
        "agency,H24.01,Sở Nội vụ thành phố Hải Phòng,Sở Nội vụ thành phố Hải Phòng",
        "commune,11383,'Phường Lê Chân, thành phố Hải Phòng','Phường Lê Chân, thành phố Hải Phòng'",
        "sex,unknown,unknown,unknown"
    })
    void labelsCodes(String list, String code, String vietnamese, String english) {
        assertThat(catalogue.codeLabel(list, code, Texts.VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(catalogue.codeLabel(list, code, Texts.ENGLISH)).isEqualTo(english);
    }

    @Test
    void findsCommunesAndAgenciesByWordsWithoutDiacritics() {
        assertThat(catalogue.search("commune", "le chan hai phong", 10))
                .extracting(Code::code)
                .containsExactly("11383");
        assertThat(catalogue.search("agency", "so tu phap hai phong", 10))
                .extracting(Code::code)
                .contains("H24.02");
    }

    @Test
    void limitsNameOnlyFieldsAndColumnsThatExist() {
        Set<String> known = new HashSet<>();
        catalogue.fields().forEach(field -> {
            known.add(field.id());
            catalogue.columns(field).forEach(column -> known.add(column.field().id()));
        });
        assertThat(known).containsAll(limits.fields());
    }

    @ParameterizedTest(name = "a file with {0} stops the start")
    @CsvSource({
        "an unknown type, 'identity,x,X,X,colour,no,,BASIC,PERSON,none'",
        "an unknown list, 'identity,x,X,X,code,no,colours,BASIC,PERSON,none'",
        "a code without list, 'identity,x,X,X,code,no,,BASIC,PERSON,none'",
        "unknown evidence, 'identity,x,X,X,text,no,,BASIC,PERSON,hearsay'",
        "a row that does not repeat, 'identity,x,X,X,row,no,,BASIC,PERSON,none'"
    })
    void refusesAFileThatDoesNotFit(String what, String line) {
        assertThatIllegalStateException().isThrownBy(() -> files(line).fields());
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        String line = "identity,x,X,X,text,no,,BASIC,PERSON,none";
        assertThatIllegalStateException().isThrownBy(() -> files(line, line).fields());
    }

    private FieldFiles files(String... lines) {
        String content = HEADER + String.join("\n", Stream.of(lines).toList()) + "\n";
        var resource = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return new FieldFiles(lists, DataFile.read("fields", resource), DataFile.shipped("row_columns"));
    }
}
