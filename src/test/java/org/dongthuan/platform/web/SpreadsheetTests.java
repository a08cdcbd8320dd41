package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912345678", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "=HYPERLINK(\"x\";\"y\")"})
    void noCellIsCalculated(String cell) {
        String text = new String(Spreadsheet.of(List.of(List.of("a", cell))), StandardCharsets.UTF_8);
        String second = text.substring(text.indexOf(',') + 1);
        assertThat(second.replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phạm Thị Nga", "0912345678", "2026-01-05", "a=b", "'x"})
    void ordinaryTextStaysAsItIs(String cell) {
        assertThat(new String(Spreadsheet.of(List.of(List.of(cell))), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + cell + "\r\n");
    }
}
