package org.dongthuan.decision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues decisions and receipts that belong to no feature. */
@Component
public class DecisionFixtures {

    private final WrittenDecisions decisions;
    private final Receipts receipts;

    DecisionFixtures(WrittenDecisions decisions, Receipts receipts) {
        this.decisions = decisions;
        this.receipts = receipts;
    }

    static DecisionText text(String agency, String request) {
        return new DecisionText(
                new AgencyCode(agency),
                request,
                "minh.do",
                "về việc điều chỉnh hồ sơ của bà Nguyễn Thị Kiểm-Tra",
                List.of("Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025"),
                List.of(Article.of("Điều chỉnh số điện thoại thành 0988 777 666.")),
                List.of(),
                List.of("bà Nguyễn Thị Kiểm-Tra"));
    }

    @Transactional
    public WrittenDecision issue(String agency, String request) {
        return decisions.issue(text(agency, request));
    }

    /** With an extract for each of the two, of whom there are no records. */
    @Transactional
    public WrittenDecision issueOnTwo(String agency, String request, UUID one, UUID other) {
        Article first = Article.of("Đồng ý với Người Một.");
        Article second = Article.of("Không đồng ý với Người Hai.");
        return decisions.issue(
                textOn(agency, request, List.of(first, second)),
                List.of(
                        new ExtractText(one, "bà Người Một", textOn(agency, request, List.of(first))),
                        new ExtractText(other, "ông Người Hai", textOn(agency, request, List.of(second)))));
    }

    private static DecisionText textOn(String agency, String request, List<Article> articles) {
        return new DecisionText(
                new AgencyCode(agency),
                request,
                "minh.do",
                "về việc của nhiều người",
                List.of("Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025"),
                articles,
                List.of(),
                List.of("bà Hoàng Lệ Thu"));
    }

    @Transactional
    public void makeDocument(UUID decision) {
        decisions.makeDocument(decision).run();
    }

    @Transactional
    public Receipt receipt(String reference, String event, String value) {
        receipts.issue(new ReceiptText(
                        new AgencyCode("H24.01"),
                        reference,
                        event,
                        OffsetDateTime.parse("2026-01-05T08:15:30+07:00"),
                        "Giấy xác nhận",
                        List.of(new ReceiptText.Line("Nội dung", value))))
                .run();
        return receipts.find(reference, event).orElseThrow();
    }

    static String request() {
        return TestReaders.PREFIX + UUID.randomUUID();
    }
}
