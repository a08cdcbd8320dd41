package org.dongthuan.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dongthuan.intake.IntakeDesk.Sheet;
import org.dongthuan.platform.web.Spreadsheet;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An empty file of records: a workbook with its sheets, or a text in which each begins with its name. */
final class IntakeTemplates {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String NAME = "ho-so";
    private static final int ROWS = 1000;

    private IntakeTemplates() {}

    static ResponseEntity<byte[]> text(List<Sheet> sheets) {
        List<List<String>> lines = new ArrayList<>();
        for (Sheet sheet : sheets) {
            // the first one needs none, and by the heads of the first line programs tell what separates them
            if (!lines.isEmpty()) lines.add(List.of("[" + sheet.name() + "]"));
            lines.add(sheet.heads());
        }
        return Spreadsheet.answer(lines, NAME);
    }

    static ResponseEntity<byte[]> workbook(List<Sheet> sheets) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(NAME + ".xlsx")
                                .build()
                                .toString())
                .body(of(sheets));
    }

    private static byte[] of(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "DongThuan", "1.0")) {
            for (Sheet sheet : sheets) write(workbook.newWorksheet(sheet.name()), sheet.heads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, 24);
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
        // everything is text: a program that makes dates and numbers of what is typed changes it
        sheet.range(1, 0, ROWS, heads.size() - 1).style().format("@").set();
    }
}
