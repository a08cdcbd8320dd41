package org.dongthuan.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.FieldCatalogue.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PlaceSearchTests {

    /** As many as a page shows, and one. */
    private static final int LIMIT = 21;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    CodeLists lists;

    @Autowired
    StreetLines streetLines;

    @Test
    void theBareNameOfEveryCommunePutsAllCommunesOfThatNameFirst() {
        Map<String, Set<String>> sameName = communes().entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toSet())));
        assertThat(communes()).hasSize(3321);
        sameName.forEach((name, codes) -> assertThat(first(name, codes.size()))
                .as("communes found first by %s", name)
                .isEqualTo(codes));
    }

    @Test
    void withoutAccentsAllCommunesThatReadSoAreFirst() {
        Map<String, Set<String>> sameName = communes().entrySet().stream()
                .collect(groupingBy(
                        commune -> TypedText.folded(commune.getValue()), mapping(Map.Entry::getKey, toSet())));
        sameName.forEach((name, codes) -> assertThat(first(name, codes.size()))
                .as("communes found first by %s", name)
                .isEqualTo(codes));
    }

    @Test
    void everyFormerUnitLeadsToCommunesOfToday() {
        Set<String> today = communes().keySet();
        var units = new FormerUnits(lists.search("commune", "", LocalDate.EPOCH, 4000)).read();
        assertThat(units).hasSizeGreaterThan(11_500);
        assertThat(units)
                .allSatisfy((unit, codes) -> assertThat(codes).isNotEmpty().isSubsetOf(today));
        var districtsAndProvinces = units.keySet().stream()
                .filter(unit -> unit.parts().size() < 3)
                .map(FormerUnit::label)
                .toList();
        assertThat(districtsAndProvinces)
                .hasSizeGreaterThan(750)
                .allSatisfy(unit ->
                        assertThat(catalogue.search("commune", unit, LIMIT)).isNotEmpty());
    }

    @ParameterizedTest(name = "{0} is now {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Phạm Đình Hổ | Phường Phạm Đình Hổ, quận Hai Bà Trưng, thành phố Hà Nội, nay là phường Hai Bà Trưng, thành phố Hà Nội",
                "P. Quán Toan        | Phường Quán Toan, quận Hồng Bàng, thành phố Hải Phòng, nay là phường Hồng An, thành phố Hải Phòng",
                "quan toan, hai phong| Phường Quán Toan, quận Hồng Bàng, thành phố Hải Phòng, nay là phường Hồng An, thành phố Hải Phòng",
            })
    void aFormerCommuneReadsWhatItIsNow(String typed, String shown) {
        assertThat(catalogue.search("commune", typed, LIMIT))
                .first()
                .satisfies(code -> assertThat(code.label(Texts.VIETNAMESE)).isEqualTo(shown));
    }

    @Test
    void aSplitCommuneAsksWhich() {
        assertThat(labels("Phường 13, Gò Vấp"))
                .containsExactlyInAnyOrder(
                        "Phường 13, quận Gò Vấp, thành phố Hồ Chí Minh, nay là phường An Hội Đông, thành phố Hồ Chí Minh",
                        "Phường 13, quận Gò Vấp, thành phố Hồ Chí Minh, nay là phường An Hội Tây, thành phố Hồ Chí Minh");
    }

    @Test
    void aDistrictAndAProvinceLeadToTheirCommunes() {
        assertThat(labels("Q. Hồng Bàng"))
                .contains("Quận Hồng Bàng, thành phố Hải Phòng, nay là phường Hồng An, thành phố Hải Phòng");
        assertThat(labels("tỉnh Hà Giang"))
                .hasSize(LIMIT)
                .allMatch(label -> label.startsWith("Tỉnh Hà Giang, nay là "));
        assertThat(labels("Đồng Văn, Hà Giang"))
                .isNotEmpty()
                .allMatch(label -> label.contains("tỉnh Hà Giang, nay là"));
    }

    @Test
    void whatIsShownIsFoundAgain() {
        for (String typed : List.of("Phường 13, Gò Vấp", "Tân An", "Quận Hồng Bàng")) {
            for (Code code : catalogue.search("commune", typed, LIMIT)) {
                assertThat(catalogue.search("commune", code.label(Texts.VIETNAMESE), LIMIT))
                        .as(code.labelVi())
                        .contains(code);
            }
        }
    }

    @Test
    void aSearchTakesMilliseconds() {
        long begin = System.nanoTime();
        for (int i = 0; i < 50; i++) catalogue.search("commune", "thanh pho hai phong", LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin).dividedBy(50)).isLessThan(Duration.ofMillis(100));
    }

    @ParameterizedTest(name = "“{0}” beside Phường Lê Chân: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "12 Tô Hiệu                                     | -",
                "12 Tô Hiệu, phường Lê Chân, TP. Hải Phòng      | -",
                "12 Tô Hiệu, P. Trại Cau, Q. Lê Chân            | -",
                "Viện Khoa học xã hội                           | -",
                "12 Tô Hiệu, phường Hồng Bàng                   | phường Hồng Bàng",
                "12 To Hieu, phuong Hong Bang                   | phuong Hong Bang",
                "12 Tô Hiệu, P. Hồng Bàng, Hải Phòng            | phường Hồng Bàng",
                "12 Tô Hiệu, Hồng Bàng                          | Hồng Bàng",
                "12 Tô Hiệu phường Lê Chân tỉnh Hưng Yên        | tỉnh Hưng Yên",
                "Khu 3, quận Kiến An                            | quận Kiến An"
            })
    void aLineThatNamesAnotherPlaceIsNoticed(String line, String place) {
        var address = JsonNodeFactory.instance.objectNode().put("line", line).put("commune", "11383");
        assertThat(streetLines
                        .otherPlace(catalogue.get("current_address"), address)
                        .orElse(null))
                .isEqualTo(place);
    }

    private Set<String> first(String typed, int many) {
        return catalogue.search("commune", typed, LIMIT).stream()
                .limit(many)
                .map(Code::code)
                .collect(toSet());
    }

    private List<String> labels(String typed) {
        return catalogue.search("commune", typed, LIMIT).stream()
                .map(Code::labelVi)
                .toList();
    }

    /** By code the name without its kind. */
    private static Map<String, String> communes() {
        Map<String, String> communes = new HashMap<>();
        for (var row : DataFile.shipped("communes").rows()) {
            String name = Normalizer.normalize(row.getField("name"), Normalizer.Form.NFC);
            communes.put(row.getField("commune_code"), name.replaceFirst("^(Xã|Phường|Đặc khu) ", ""));
        }
        return communes;
    }
}
