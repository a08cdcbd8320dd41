package org.dongthuan.consent.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.decision.Receipt;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a receipt to be kept, byte by byte as it was issued: its hash can be verified. */
final class ReceiptAnswer {

    private ReceiptAnswer() {}

    static ResponseEntity<byte[]> paper(Receipt receipt, UUID id, ConsentEvent event) {
        return file(receipt.pdf(), MediaType.APPLICATION_PDF, name(id, event, "pdf"));
    }

    static ResponseEntity<byte[]> content(Receipt receipt, UUID id, ConsentEvent event) {
        return file(receipt.json(), MediaType.APPLICATION_JSON, name(id, event, "json"));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static String name(UUID id, ConsentEvent event, String ending) {
        return "%s-%s.%s".formatted(id, event.name().toLowerCase(Locale.ROOT), ending);
    }
}
