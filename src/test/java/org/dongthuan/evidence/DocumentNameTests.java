package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNameTests {

    @ParameterizedTest
    @CsvSource({
        "Bằng tốt nghiệp.pdf, Bằng tốt nghiệp.pdf",
        "C:\\Users\\nga\\scan 1.pdf, scan 1.pdf",
        "../../etc/passwd, passwd",
        "'  tờ   khai.png ', tờ khai.png",
        "a\u202egnp.exe, agnp.exe",
        "'a\u0000b\nc.pdf', ab c.pdf"
    })
    void itReadsAsPeopleKnowIt(String fileName, String name) {
        assertThat(DocumentName.of(fileName)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "folder/", "\u200b"})
    void whereNothingIsReadThereIsNone(String fileName) {
        assertThat(DocumentName.of(fileName)).isNull();
    }

    @Test
    void aLongOneKeepsItsEnding() {
        String name = DocumentName.of("😀".repeat(200) + "tờ khai bổ sung.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(100);
        assertThat(name).startsWith("😀😀").contains("…").endsWith("tờ khai bổ sung.pdf");
    }
}
