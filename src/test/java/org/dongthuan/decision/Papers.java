package org.dongthuan.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.Drafting.Draft;
import org.dongthuan.decision.Drafting.Phrases;
import org.dongthuan.identity.Signature;
import org.dongthuan.platform.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sample papers, and what can be seen and read on them. */
final class Papers {

    static final String CODE = "abcdefghijklmnopqrstuvwxyz";
    static final PaperPress PRESS = new PaperPress(new DecisionSettings(URI.create("https://dongthuan.example")));

    private Papers() {}

    static DecisionText text() {
        return text("Về việc điều chỉnh, bổ sung thông tin\ntrong hồ sơ của bà Phạm Thị Nga");
    }

    static DecisionText text(String summary) {
        return new DecisionText(
                new AgencyCode("H24.01"),
                "DC-2026-000012",
                "minh.do",
                summary,
                List.of(
                        "Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025",
                        "Nghị định số 27/2026/NĐ-CP ngày 19 tháng 01 năm 2026 của Chính phủ quy định về Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức"),
                List.of(
                        new Article(
                                "Điều chỉnh thông tin sau đây trong hồ sơ của bà Phạm Thị Nga, sinh ngày 14/03/1990, chuyên viên, Sở Tư pháp thành phố Hải Phòng:",
                                List.of(
                                        "Nơi ở hiện nay: từ “12 Trần Phú, phường Hồng Bàng” thành “5 Lê Lợi, phường Ngô Quyền”.",
                                        "Số điện thoại: từ “0912 345 678” thành “0988 100 201”.")),
                        new Article(
                                "Không phê duyệt đề nghị sau đây:",
                                List.of("Ngày sinh (mục 3 của Phiếu đề nghị), vì: bản sao giấy khai sinh bị mờ."))),
                List.of(
                        "Xét đề nghị của bà Phạm Thị Nga tại Phiếu đề nghị số DC-2026-000012 ngày 04 tháng 01 năm 2026"),
                List.of("Thủ trưởng Sở Tư pháp thành phố Hải Phòng", "bà Phạm Thị Nga"));
    }

    static DecisionPaper paper(DecisionText text, String agency, String superior, Signature signature, LocalDate date) {
        Draft draft = draft(text, agency, superior, signature, date);
        return draft.paper(draft.number(12));
    }

    /** Of the department of Hải Phòng. */
    static Draft draft(DecisionText text) {
        return draft(
                text,
                "Sở Nội vụ thành phố Hải Phòng",
                "Ủy ban nhân dân thành phố Hải Phòng",
                new Signature(List.of("GIÁM ĐỐC"), "Đỗ Văn Minh"),
                LocalDate.of(2026, 1, 5));
    }

    private static Draft draft(DecisionText text, String agency, String superior, Signature signature, LocalDate date) {
        var above = superior == null ? null : new AgencyName(superior);
        Issuer issuer = Issuers.of(
                new AgencyCode("H24.01"),
                new AgencyName(agency),
                superior == null ? null : new AgencyCode("H24"),
                above);
        String complaint = new Complaints(texts()).of(text.request(), date, issuer);
        return new Draft(text, issuer, signature, date, complaint, new Phrases(texts()));
    }

    static Texts texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/decision");
        source.setDefaultEncoding("UTF-8");
        return new Texts(source);
    }

    static DecisionPaper unnumbered(DecisionText text) {
        DecisionPaper paper = paper(text);
        return new DecisionPaper(
                paper.head(),
                DecisionPaper.NO_NUMBER,
                paper.date(),
                paper.summary(),
                paper.grounds(),
                paper.reasons(),
                paper.articles(),
                paper.complaint(),
                paper.execution(),
                paper.recipients(),
                paper.capacity(),
                paper.signer());
    }

    static DecisionPaper paper(DecisionText text) {
        Draft draft = draft(text);
        return draft.paper(draft.number(12));
    }

    static ReceiptText receipt() {
        return new ReceiptText(
                new AgencyCode("H24.01"),
                "DY-2026-000001",
                "AGREED",
                OffsetDateTime.parse("2026-01-05T08:15:30+07:00"),
                "Giấy xác nhận đồng ý cho khai thác dữ liệu cá nhân",
                List.of(
                        new ReceiptText.Line("Thời điểm", "08:15:30, 05/01/2026"),
                        new ReceiptText.Line("Bên nhận dữ liệu", "Bộ Khoa học và Công nghệ"),
                        new ReceiptText.Line("Phạm vi", "Trình độ chuyên môn; Ngoại ngữ; Quá trình công tác"),
                        new ReceiptText.Line("Mục đích", "Thống kê, quy hoạch nguồn nhân lực khoa học và công nghệ")));
    }

    static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the paper and a picture of each page where a person can look at them. */
    static int draw(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = new PDFRenderer(document).renderImageWithDPI(page, 80);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
