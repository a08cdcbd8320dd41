package org.dongthuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dongthuan.ApplicationTest;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of records in every form, and what their sheets are. */
@ApplicationTest
class IntakeReaderTests {

    @Autowired
    IntakeSheets sheets;

    @Autowired
    FieldCatalogue catalogue;

    @Test
    void everyFieldButAPictureHasItsPlace() {
        Set<String> columns = sheets.all().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .map(IntakeColumn::id)
                .map(id -> id.replaceAll("\\.(line|commune)$", ""))
                .collect(Collectors.toSet());
        for (Field field : catalogue.fields()) {
            if (field.type() == Field.Type.FILE) continue;
            if (!field.repeating()) assertThat(columns).contains(field.id());
            for (var column : catalogue.columns(field))
                assertThat(columns).contains(field.id() + "." + column.field().id());
        }
        assertThat(catalogue.fields().stream().filter(field -> field.type() == Field.Type.FILE))
                .extracting(Field::id)
                .containsExactly("portrait");
    }

    /** In both languages each head and each sheet means one thing only. */
    @Test
    void theTemplateIsUnderstood() throws IOException {
        for (var locale : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            assertThat(sheets.all()).extracting(sheet -> sheet.label(locale)).doesNotHaveDuplicates();
            byte[] book = workbook(book1 -> sheets.all().forEach(sheet -> {
                Worksheet one = book1.newWorksheet(sheet.label(locale));
                for (int i = 0; i < sheet.columns().size(); i++)
                    one.value(0, i, sheet.columns().get(i).label(locale));
                if (sheet.field() == null) one.value(1, 1, "031900000001");
                else one.value(1, 0, "031900000001");
            }));
            List<Person> people = IntakeReader.read(book, sheets);
            assertThat(people).singleElement().satisfies(person -> {
                assertThat(person.problems()).isEmpty();
                assertThat(person.line().cell("personal_id")).isEqualTo("031900000001");
                assertThat(person.rows())
                        .extracting(IntakeLine::sheet)
                        .containsExactlyElementsOf(sheets.all().stream()
                                .skip(1)
                                .map(IntakeSheet::id)
                                .toList());
            });
        }
    }

    @Test
    void whatBelongsToNobodyIsTold() {
        String file = """
                personal_id;birth_full_name;Bí mật
                031900000001;Nguyễn Văn A;x
                031 900 000 001;Nguyễn Văn B;
                ;Nguyễn Văn C;
                [family_members]
                personal_id;Quan hệ
                031900000002;Cha đẻ
                [chuyện khác]
                a;b
                """;
        List<Person> people = IntakeReader.read(file.getBytes(StandardCharsets.UTF_8), sheets);
        assertThat(people).extracting(person -> person.line().number()).containsExactly(2, 3, 4, 0);
        assertThat(people.get(1).problems()).extracting(IntakeProblem::textKey).containsExactly("intake.problem.twice");
        assertThat(people.get(3).problems())
                .extracting(IntakeProblem::textKey)
                .containsExactly(
                        "intake.problem.head-unknown", "intake.problem.sheet-unknown", "intake.problem.nobody");
        assertThat(people.get(3).somebody()).isFalse();
    }

    @Test
    void anEmptyFileAndOneOfTooManyPeopleAreRefused() {
        refused("list-empty", "personal_id;birth_full_name\n");
        var lines = new StringBuilder("personal_id\n");
        for (int i = 0; i <= IntakeReader.MOST_PEOPLE; i++) lines.append("031%09d%n".formatted(i));
        refused("list-rows", lines.toString());
    }

    private void refused(String type, String file) {
        assertThatThrownBy(() -> IntakeReader.read(file.getBytes(StandardCharsets.UTF_8), sheets))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    private static byte[] workbook(java.util.function.Consumer<Workbook> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "x", "1.0")) {
            content.accept(workbook);
        }
        return bytes.toByteArray();
    }
}
