package org.dongthuan.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WantedRowsTests {

    private static final String ROW = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    WantedRows rows;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    Texts texts;

    /** A short form of JSON: single quotes, R for the row that is there. */
    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "work_history; {'operation':'ADD','row':{'from':'2024','agency':'B','title':'C'}};;",
                "work_history; {'operation':'ADD','row':{'from':'2024','agency':'B'}}; value.required; .row.title",
                "work_history; {'operation':'ADD','row':{'from':'2020','agency':'A','title':'B'}}; value.row.there; .row",
                "work_history; {'operation':'ADD','rowId':'R','row':{'from':'2024'}}; value.row.shape; ''",
                "work_history; {'operation':'ADD'}; value.row.shape; ''",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{'title':'C'}};;",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{'rowId':'R','unit':'Phòng 1'}};;",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{'title':null}}; value.required; .row.title",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{'size':1}}; value.column-unknown; .row",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{'to':'2019'}}; value.period; .row.to",
                "work_history; {'operation':'CHANGE','rowId':'R','row':{}}; value.row.there; .row",
                "work_history; {'operation':'CHANGE','rowId':'R'}; value.row.shape; ''",
                "work_history; {'operation':'CHANGE','row':{'title':'C'}}; value.row.shape; ''",
                "work_history; {'operation':'CHANGE','rowId':'O','row':{'title':'C'}}; value.row.unknown; .rowId",
                "work_history; {'operation':'CHANGE','rowId':'x','row':{'title':'C'}}; value.row.shape; ''",
                "work_history; {'operation':'END','rowId':'R'};;",
                "work_history; {'operation':'END','rowId':'R','row':null};;",
                "work_history; {'operation':'END','rowId':'R','row':{'to':'2024-06'}};;",
                "work_history; {'operation':'END','rowId':'R','row':{'to':'2019'}}; value.period; .row.to",
                "work_history; {'operation':'END','rowId':'R','row':{}}; value.row.end-missing; .row.to",
                "work_history; {'operation':'END','rowId':'R','row':{'to':'2024','title':'C'}}; value.row.end-only; .row",
                "work_history; {'operation':'END'}; value.row.shape; ''",
                "work_history; {'operation':'DROP','rowId':'R'}; value.row.shape; ''",
                "work_history; 'x'; value.row.shape; ''",
                "work_history; [{'from':'2024','agency':'B','title':'C'}]; value.row.shape; ''",
                "work_history; null; value.row.shape; ''",
                "foreign_languages; {'operation':'END','rowId':'R','row':{'to':'2024'}}; value.row.no-end; .row",
                "foreign_languages; {'operation':'END','rowId':'R'};;",
                "union_memberships; {'operation':'CHANGE','rowId':'R','row':{'position':'Ủy viên'}};;",
                "union_memberships; {'operation':'CHANGE','rowId':'R','row':{'organisation':'lost'}}; value.code; .row.organisation",
                "union_memberships; {'operation':'CHANGE','rowId':'R','row':{'from':'2011'}}; value.period; .row.to"
            })
    void judgesWhatIsWantedOfARow(String field, String wanted, String problem, String place) throws Exception {
        List<Violation> violations = rows.violations("wanted", catalogue.get(field), read(wanted), there(field));
        if (problem == null) {
            assertThat(violations).isEmpty();
            return;
        }
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).textKey()).isEqualTo(problem);
        assertThat(violations.get(0).field()).isEqualTo("wanted" + (place == null ? "" : place.replace("''", "")));
        assertThat(texts.violation(violations.get(0), Texts.VIETNAMESE))
                .doesNotContain("{")
                .startsWith("“");
        assertThat(texts.violation(violations.get(0), Texts.ENGLISH))
                .doesNotContain("{")
                .contains("“");
    }

    @Test
    void columnsThatAreNotNamedStayAndEmptiedOnesGo() throws Exception {
        Field field = catalogue.get("work_history");
        WantedRow wanted = WantedRow.of(read("{'operation':'CHANGE','rowId':'R','row':{'title':' C ','unit':null}}"))
                .orElseThrow();
        assertThat(rows.result(field, wanted, there("work_history")))
                .isEqualTo(read("{'from':'2020','agency':'A','title':'C'}"));
    }

    @Test
    void aRowThatIsTakenOutBecomesNothing() throws Exception {
        WantedRow wanted = WantedRow.of(read("{'operation':'END','rowId':'R'}")).orElseThrow();
        assertThat(wanted.takesOut()).isTrue();
        assertThat(rows.result(catalogue.get("work_history"), wanted, there("work_history"))
                        .isNull())
                .isTrue();
        assertThat(wanted.json()).isEqualTo(read("{'operation':'END','rowId':'R'}"));
    }

    @Test
    void rowsAreComparedByTheirFilledColumns() throws Exception {
        Field field = catalogue.get("work_history");
        assertThat(rows.columns(field, there("work_history").get(0)))
                .isEqualTo(read("{'from':'2020','agency':'A','unit':'Phòng cũ','title':'B'}"))
                .isNotEqualTo(read("{'from':'2020','agency':'A','title':'B'}"));
        assertThat(rows.columns(field, read("null")).isNull()).isTrue();
    }

    private JsonNode there(String field) throws Exception {
        String row = switch (field) {
            case "work_history" ->
                "[{'rowId':'R','from':'2020','to':null,'agency':'A','unit':'Phòng cũ','title':'B'},"
                        + "{'rowId':'33333333-3333-3333-3333-333333333333','from':'2020','agency':'A','title':'B'}]";
            // with a code that is on no list any more
            case "union_memberships" -> "[{'rowId':'R','organisation':'gone','from':'2001','to':'2010'}]";
            default -> "[{'rowId':'R','language':'en','certificate':'A'}]";
        };
        return read(row);
    }

    private JsonNode read(String text) throws Exception {
        return json.readTree(text.replace("'R'", "'" + ROW + "'")
                .replace("'O'", "'" + OTHER + "'")
                .replace('\'', '"'));
    }
}
