package org.dongthuan.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Puts a verdict into the words of a written decision. */
@Component
class AccessWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> DUTIES = List.of(
            "Chỉ dùng dữ liệu đúng mục đích, phạm vi và hình thức nêu tại Quyết định này.",
            "Không tiết lộ, chuyển giao dữ liệu cho người khác khi chưa được phép.",
            "Bảo vệ dữ liệu theo Luật Bảo vệ dữ liệu cá nhân; mỗi lần xem đều được ghi nhật ký và chủ thể dữ liệu được biết.",
            "Dừng ngay việc khai thác, sử dụng khi chủ thể dữ liệu rút sự đồng ý hoặc khi Quyết định này bị thu hồi.");

    private final Registry registry;
    private final Agencies agencies;
    private final AllowedUses uses;
    private final AccessNames names;

    AccessWording(Registry registry, Agencies agencies, AllowedUses uses, AccessNames names) {
        this.registry = registry;
        this.agencies = agencies;
        this.uses = uses;
        this.names = names;
    }

    DecisionText text(RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        List<PersonOutcome> granted =
                outcomes.stream().filter(PersonOutcome::isGranted).toList();
        List<PersonOutcome> refused = outcomes.stream()
                .filter(outcome -> outcome.stage() == AccessStage.REFUSED)
                .toList();
        return new DecisionText(
                verdict.agency(),
                part.text(),
                verdict.actor(),
                granted.isEmpty()
                        ? "về việc không đồng ý cho khai thác dữ liệu trong hồ sơ cán bộ, công chức, viên chức"
                        : "về việc cho phép khai thác dữ liệu trong hồ sơ cán bộ, công chức, viên chức",
                grounds(request, outcomes),
                articles(request, granted, refused),
                List.of(),
                recipients(request, outcomes));
    }

    private List<String> grounds(AccessRequest request, List<PersonOutcome> outcomes) {
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        String consents = outcomes.stream()
                .filter(outcome -> outcome.consent().status().stands())
                .map(outcome -> outcome.person().consentNumber().text())
                .collect(Collectors.joining(", "));
        String submitted = DAY.format(request.submittedAt().atZoneSameInstant(VietnamTime.ZONE));
        List<String> grounds = new ArrayList<>(List.of(
                "khoản 4 Điều 20 Nghị định số 27/2026/NĐ-CP của Chính phủ",
                "Điều 9 Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
                "cơ sở pháp lý mà người yêu cầu nêu: %s (%s)".formatted(basis.labelVi(), basis.legalSource())));
        // one that was withdrawn during the review is no ground any more
        if (!consents.isEmpty()) grounds.add("sự đồng ý của chủ thể dữ liệu theo phiếu số " + consents);
        grounds.add("yêu cầu khai thác dữ liệu số %s ngày %s của %s"
                .formatted(request.number(), submitted, requester(request)));
        return grounds;
    }

    private List<Article> articles(AccessRequest request, List<PersonOutcome> granted, List<PersonOutcome> refused) {
        List<Article> articles = new ArrayList<>();
        if (!granted.isEmpty()) {
            articles.add(new Article(
                    "Cho phép " + requester(request) + " khai thác dữ liệu trong hồ sơ của những người sau đây:",
                    granted.stream().map(this::granted).toList()));
            articles.add(Article.of("Mục đích khai thác: %s. Nội dung cụ thể: “%s”."
                    .formatted(uses.purpose(request.purpose()).orElseThrow().labelVi(), request.purposeText())));
        }
        if (!refused.isEmpty()) {
            articles.add(new Article(
                    "Không đồng ý cho " + requester(request)
                            + " khai thác dữ liệu trong hồ sơ của những người sau đây:",
                    refused.stream().map(this::refused).toList()));
        }
        if (granted.isEmpty() && refused.isEmpty()) {
            articles.add(Article.of("Không cho phép " + requester(request)
                    + " khai thác dữ liệu, do chủ thể dữ liệu đã rút sự đồng ý trước khi có quyết định."));
        }
        if (!granted.isEmpty()) articles.add(new Article("Bên nhận dữ liệu có trách nhiệm:", DUTIES));
        articles.add(Article.of("Quyết định này có hiệu lực kể từ ngày ký. Ông/bà "
                + who(request)
                + " và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."));
        return articles;
    }

    private String granted(PersonOutcome outcome) {
        GrantedScope scope = outcome.granted();
        return "%s: các thông tin: %s; hình thức: %s; từ ngày %s đến hết ngày %s."
                .formatted(
                        person(outcome),
                        names.fields(scope.fields(), Texts.VIETNAMESE),
                        names.forms(scope.formsOfUse(), Texts.VIETNAMESE),
                        day(scope.from()),
                        day(scope.to()));
    }

    private String refused(PersonOutcome outcome) {
        return "%s. Lý do: %s".formatted(person(outcome), outcome.reason());
    }

    private List<String> recipients(AccessRequest request, List<PersonOutcome> outcomes) {
        List<String> recipients = new ArrayList<>();
        recipients.add("Ông/bà " + who(request));
        outcomes.forEach(outcome -> recipients.add(person(outcome)));
        return recipients;
    }

    private String requester(AccessRequest request) {
        return "ông/bà " + who(request);
    }

    private String who(AccessRequest request) {
        return "%s, %s".formatted(names.person(request.requester()), agencies.name(request.recipientAgency()));
    }

    private String person(PersonOutcome outcome) {
        Holder holder = registry.holder(outcome.person().record());
        return "Ông/bà %s, %s".formatted(holder.name(), agencies.name(holder.usingAgency()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
