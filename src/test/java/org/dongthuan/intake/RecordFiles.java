package org.dongthuan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes files of invented people of H24.02, each with a father; single cells may be spoiled. */
public final class RecordFiles {

    private static final List<String> HEADS = List.of(
            "personal_id",
            "birth_full_name",
            "managing_agency",
            "using_agency",
            "date_of_birth",
            "sex",
            "home_town",
            "phone");
    private static final List<String> ROW_HEADS =
            List.of("personal_id", "family_members.relation", "family_members.full_name", "family_members.birth_date");

    private final List<List<String>> people = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    /** @param series makes their numbers, which nobody else has */
    public RecordFiles(int series, int count) {
        for (int i = 0; i < count; i++) {
            String number = "031%03d%06d".formatted(series, i);
            people.add(new ArrayList<>(List.of(
                    number, "Nguyễn Văn " + name(i), "H24", "H24.02", "5/1/1990", "Nam", "00004", "0912345678")));
            rows.add(new ArrayList<>(List.of(number, "Cha đẻ", "Nguyễn Văn " + name(i + 1), "1960")));
            accounts.add("");
        }
    }

    private static String name(int place) {
        return String.valueOf((char) ('A' + place % 26)) + (char) ('a' + place / 26 % 26);
    }

    /** Puts something else into the cell of a person. */
    public RecordFiles spoil(int person, String column, String cell) {
        if (column.equals("account")) accounts.set(person, cell);
        else people.get(person).set(HEADS.indexOf(column), cell);
        return this;
    }

    public RecordFiles spoilRow(int person, String column, String cell) {
        rows.get(person).set(ROW_HEADS.indexOf(column), cell);
        return this;
    }

    /** The line of a person, as spreadsheet programs count. */
    public static int line(int person) {
        return person + 2;
    }

    /** The line of his father, below the people and the two lines that begin a sheet. */
    int lineOfRow(int person) {
        return people.size() + 1 + 2 + person + 1;
    }

    public byte[] csv() {
        List<String> lines = new ArrayList<>();
        lines.add("account;" + String.join(";", HEADS));
        for (int i = 0; i < people.size(); i++) lines.add(accounts.get(i) + ";" + String.join(";", people.get(i)));
        lines.add("[family_members]");
        lines.add(String.join(";", ROW_HEADS));
        rows.forEach(row -> lines.add(String.join(";", row)));
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a workbook. */
    public byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "DongThuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("people");
            write(sheet, 0, "account", HEADS);
            for (int i = 0; i < people.size(); i++) write(sheet, i + 1, accounts.get(i), people.get(i));
            Worksheet family = workbook.newWorksheet("family_members");
            write(family, 0, ROW_HEADS.get(0), ROW_HEADS.subList(1, ROW_HEADS.size()));
            for (int i = 0; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                write(family, i + 1, row.get(0), row.subList(1, row.size()));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, String first, List<String> others) {
        sheet.value(line, 0, first);
        for (int i = 0; i < others.size(); i++) sheet.value(line, i + 1, others.get(i));
    }
}
