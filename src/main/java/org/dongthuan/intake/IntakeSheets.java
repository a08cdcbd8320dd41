package org.dongthuan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Type;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.springframework.stereotype.Component;

/**
 * What a file of records looks like: a sheet with a line for each person, and one for each repeating field, whose lines say
 * by the personal number whose rows they are. Everything follows from the catalogue of fields; pictures alone come otherwise.
 */
@Component
class IntakeSheets {

    static final String PEOPLE = "records";
    static final String PERSON = "personal_id";
    static final String ACCOUNT = "account";
    static final String LINE = ".line";
    static final String COMMUNE = ".commune";

    private final List<IntakeSheet> all;

    IntakeSheets(FieldCatalogue catalogue) {
        List<IntakeSheet> sheets = new ArrayList<>();
        sheets.add(people(catalogue));
        catalogue.fields().stream()
                .filter(Field::repeating)
                .map(field -> rows(catalogue, field))
                .forEach(sheets::add);
        all = List.copyOf(sheets);
    }

    /** That of the people first. */
    List<IntakeSheet> all() {
        return all;
    }

    IntakeSheet people() {
        return all.get(0);
    }

    Optional<IntakeSheet> find(String id) {
        return all.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    Optional<IntakeSheet> called(String name) {
        return all.stream().filter(sheet -> sheet.isCalled(name)).findFirst();
    }

    private static IntakeSheet people(FieldCatalogue catalogue) {
        List<IntakeColumn> columns = new ArrayList<>();
        columns.add(new IntakeColumn(ACCOUNT, "Tài khoản", "Account", null));
        catalogue.fields().stream()
                .filter(field -> !field.repeating() && field.type() != Type.FILE)
                .flatMap(field -> columns("", field))
                .forEach(columns::add);
        return new IntakeSheet(PEOPLE, "Hồ sơ", "Records", null, columns);
    }

    private static IntakeSheet rows(FieldCatalogue catalogue, Field field) {
        Field person = catalogue.find(PERSON).orElseThrow();
        List<IntakeColumn> columns = new ArrayList<>();
        columns.add(new IntakeColumn(PERSON, person.labelVi(), person.labelEn(), null));
        catalogue.columns(field).stream()
                .map(Column::field)
                .flatMap(column -> columns(field.id() + ".", column))
                .forEach(columns::add);
        return new IntakeSheet(field.id(), field.labelVi(), field.labelEn(), field, columns);
    }

    /** An address stands in two columns: what is typed, and a commune from the list. */
    private static Stream<IntakeColumn> columns(String prefix, Field field) {
        String id = prefix + field.id();
        if (field.type() != Type.ADDRESS)
            return Stream.of(new IntakeColumn(id, field.labelVi(), field.labelEn(), field));
        return Stream.of(
                new IntakeColumn(
                        id + LINE,
                        field.labelVi() + ": số nhà, đường, thôn",
                        field.labelEn() + ": house, street, hamlet",
                        field),
                new IntakeColumn(
                        id + COMMUNE, field.labelVi() + ": xã, phường", field.labelEn() + ": commune", place(field)));
    }

    private static Field place(Field address) {
        return new Field(
                address.id(),
                address.group(),
                address.labelVi(),
                address.labelEn(),
                Type.PLACE,
                false,
                address.codeList(),
                address.sensitivity(),
                address.owner(),
                address.evidence());
    }
}
