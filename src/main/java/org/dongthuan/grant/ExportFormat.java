package org.dongthuan.grant;

/** What a file of granted data is written as. */
public enum ExportFormat {
    XLSX,
    CSV
}
