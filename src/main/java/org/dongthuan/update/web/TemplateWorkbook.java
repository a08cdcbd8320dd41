package org.dongthuan.update.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An empty list with its heads, as a workbook. */
final class TemplateWorkbook {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int ROWS = 1000;

    private TemplateWorkbook() {}

    static ResponseEntity<byte[]> answer(List<String> heads, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(of(heads));
    }

    static byte[] of(List<String> heads) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "DongThuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.width(column, 24);
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
            // everything is text: a program that makes dates and numbers of what is typed changes it
            sheet.range(1, 0, ROWS, heads.size() - 1).style().format("@").set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
