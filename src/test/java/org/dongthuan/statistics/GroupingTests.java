package org.dongthuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field;
import org.dongthuan.statistics.Dimension.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values are counted as one, and which lines an answer has. */
class GroupingTests {

    private static final Dimension AGE = dimension(
            Form.SPLIT, years("up_to_30", null, 30), years("31_40", 31, 40), years("over_40", 41, null), rest());

    private static final Dimension DEGREE = dimension(
            Form.SPLIT,
            new Group("higher", "Trên đại học", "Postgraduate", Set.of("master", "doctor"), null, null),
            new Group("bachelor", "Đại học", "University", Set.of("bachelor"), null, null),
            rest());

    @ParameterizedTest
    @CsvSource({
        "1996, up_to_30",
        "1995, 31_40",
        "1986, 31_40",
        "1985, over_40",
        "1950, over_40",
        "2026, up_to_30",
        "2030, up_to_30",
        "'', rest",
        "19, rest",
        "197x, rest"
    })
    void yearsAreCountedBack(String year, String group) {
        assertThat(AGE.groups().get(AGE.place(year, 2026)).code()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({"master, higher", "doctor, higher", "bachelor, bachelor", "college, rest", "'', rest"})
    void codesStandInTheirGroup(String code, String group) {
        assertThat(DEGREE.groups().get(DEGREE.place(code, 2026)).code()).isEqualTo(group);
    }

    @Test
    void nothingIsCountedWithTheRest() {
        assertThat(AGE.place(null, 2026)).isEqualTo(3);
    }

    /** A code that is added to a list is not forgotten here. */
    @Test
    void everyCodeOfTheListsIsInAGroup() {
        Map<String, String> lists = Map.of(
                "sex", "sex",
                "staff_kind", "staff_kind",
                "grade", "grade",
                "education", "degree",
                "political_theory", "political_theory");
        lists.forEach((dimension, list) -> {
            Set<String> grouped = DataFile.shipped("statistics_groups").rows().stream()
                    .filter(row -> row.getField("dimension").equals(dimension))
                    .flatMap(row -> DataFile.list(row, "values").stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> codes = DataFile.shipped("code_lists").rows().stream()
                    .filter(row -> row.getField("list").equals(list))
                    .map(row -> row.getField("code"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(grouped).as(dimension).isEqualTo(codes);
        });
    }

    /** Lines follow from what is told: each agency with all groups, and no line for nobody's rest. */
    @Test
    void anAnswerHasALineForEachGroup() {
        var question = new CheckedQuestion(
                Population.PURPOSE, Area.COUNTRY, List.of(DEGREE, dimension(Form.USING_AGENCY)), Map.of());
        Map<List<String>, Integer> sums = Map.of(List.of("bachelor", "H24.02"), 15);
        assertThat(new Tabulation(question, sums).lines())
                .containsExactly(
                        new Tabulation.Line(List.of("higher", "H24.02"), null),
                        new Tabulation.Line(List.of("bachelor", "H24.02"), 15));
        assertThat(new Tabulation(question, Map.of()).lines()).isEmpty();
        assertThat(new Tabulation(question, Map.of(List.of("rest", "H24.02"), 5)).lines())
                .hasSize(3);
    }

    @Test
    void aPartThatIsAskedForIsAllThereIs() {
        var question = new CheckedQuestion(Population.PURPOSE, Area.COUNTRY, List.of(DEGREE), Map.of(DEGREE, "higher"));
        assertThat(new Tabulation(question, Map.of()).lines())
                .containsExactly(new Tabulation.Line(List.of("higher"), null));
    }

    private static Group years(String code, Integer from, Integer to) {
        return new Group(code, code, code, Set.of(), from, to);
    }

    private static Group rest() {
        return new Group("rest", "Chưa có thông tin", "Not stated", Set.of(), null, null);
    }

    private static Dimension dimension(Form form, Group... groups) {
        var field = new Field(
                "field",
                "employment",
                "Trường",
                "Field",
                Field.Type.CODE,
                false,
                null,
                Field.Sensitivity.BASIC,
                Field.Owner.of("AGENCY"),
                "none");
        return new Dimension(form.name(), form, field, "Trường", "Field", List.of(groups));
    }
}
