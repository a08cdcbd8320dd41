package org.dongthuan.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.receipt}. */
@Component
class ReceiptTable {

    private final JdbcClient database;
    private final PaperLock lock;

    ReceiptTable(JdbcClient database, PaperLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /** Another one about the same event stays. */
    void add(ReceiptText text, Receipt receipt, OffsetDateTime issuedAt) {
        database.sql("""
                        insert into app.receipt (id, reference, event, at, json, json_sha256, pdf, pdf_sha256, issued_at)
                        values (:id, :reference, :event, :at, :json, :jsonSha256, :pdf, :pdfSha256, :issuedAt)
                        on conflict (reference, event) do nothing""")
                .param("id", receipt.id())
                .param("reference", text.reference())
                .param("event", text.event())
                .param("at", text.at())
                .param("json", lock.receipt(receipt.id(), receipt.json(), place(receipt.id(), "json")))
                .param("jsonSha256", receipt.jsonSha256())
                .param("pdf", lock.receipt(receipt.id(), receipt.pdf(), place(receipt.id(), "pdf")))
                .param("pdfSha256", receipt.pdfSha256())
                .param("issuedAt", issuedAt)
                .update();
    }

    Optional<Receipt> find(String reference, String event) {
        return database.sql("""
                        select id, json, json_sha256, pdf, pdf_sha256 from app.receipt
                        where reference = :reference and event = :event""")
                .param("reference", reference)
                .param("event", event)
                .query((row, index) -> receipt(row))
                .optional();
    }

    Map<String, List<IssuedReceipt>> issued(Collection<String> references) {
        Map<String, List<IssuedReceipt>> found = new HashMap<>();
        database.sql("""
                        select reference, event, json_sha256, pdf_sha256 from app.receipt
                        where reference = any(:references) order by reference, at, event""").param("references", references.toArray(String[]::new)).query(row -> {
            found.computeIfAbsent(row.getString("reference"), reference -> new ArrayList<>())
                    .add(new IssuedReceipt(
                            row.getString("event"), row.getString("json_sha256"), row.getString("pdf_sha256")));
        });
        return found;
    }

    /** When the receipt with that hash, of its content or of its paper, was issued. */
    Optional<OffsetDateTime> verified(String sha256) {
        return database.sql("select issued_at from app.receipt where json_sha256 = :sha256 or pdf_sha256 = :sha256")
                .param("sha256", sha256)
                .query(OffsetDateTime.class)
                .optional();
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Receipt(
                id,
                lock.open(row.getBytes("json"), place(id, "json")),
                row.getString("json_sha256"),
                lock.open(row.getBytes("pdf"), place(id, "pdf")),
                row.getString("pdf_sha256"));
    }

    private static Place place(UUID receipt, String column) {
        return new Place("receipt", column, receipt.toString());
    }
}
