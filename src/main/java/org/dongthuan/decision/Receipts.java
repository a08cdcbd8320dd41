package org.dongthuan.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dongthuan.platform.Sha256;
import org.springframework.stereotype.Component;

/** Issues receipts whose hash anybody can verify. */
@Component
public class Receipts {

    /** Keys in order, no blanks, UTF-8: the same content has the same bytes. */
    private static final ObjectMapper CANONICAL =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final ReceiptTable table;
    private final PaperPress press;
    private final Issuers issuers;
    private final Clock clock;

    Receipts(ReceiptTable table, PaperPress press, Issuers issuers, Clock clock) {
        this.table = table;
        this.press = press;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Makes the receipt of this reference and event and returns what stores it; the one that is stored first stays. */
    public Runnable issue(ReceiptText text) {
        if (find(text.reference(), text.event()).isPresent()) return () -> {};
        Receipt receipt = made(text);
        return () -> table.add(text, receipt, OffsetDateTime.now(clock));
    }

    public Optional<Receipt> find(String reference, String event) {
        return table.find(reference, event);
    }

    /** The receipts of some references, by reference, the first thing that happened first. */
    public Map<String, List<IssuedReceipt>> issued(Collection<String> references) {
        return references.isEmpty() ? Map.of() : table.issued(references);
    }

    private Receipt made(ReceiptText text) {
        UUID id = UUID.randomUUID();
        Letterhead head = issuers.of(text.issuer()).head();
        byte[] json = canonical(id, head.name(), text);
        String hash = Sha256.of(json);
        byte[] pdf = press.receipt(text, head, hash);
        return new Receipt(id, json, hash, pdf, Sha256.of(pdf));
    }

    /** With the random id in it, nobody finds out by trying what a known hash stands for. */
    private static byte[] canonical(UUID id, String issuer, ReceiptText text) {
        List<Map<String, String>> lines = text.lines().stream()
                .<Map<String, String>>map(line -> new TreeMap<>(Map.of("label", line.label(), "value", line.value())))
                .toList();
        try {
            return CANONICAL.writeValueAsBytes(new TreeMap<>(Map.of(
                    "id", id.toString(),
                    "issuer", issuer,
                    "reference", text.reference(),
                    "event", text.event(),
                    "at", text.at().toString(),
                    "title", text.title(),
                    "lines", lines)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
