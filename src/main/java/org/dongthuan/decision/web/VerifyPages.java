package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.decision.Verification;
import org.dongthuan.decision.VerifiedPaper;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.web.AddressBlock;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody who holds a paper asks whether it is genuine. */
@Controller
class VerifyPages {

    private static final String PAGE = "/verify/{code}";

    private final Verification verification;
    private final Throttle throttle;
    private final Texts texts;

    VerifyPages(Verification verification, Throttles throttles, Texts texts) {
        this.verification = verification;
        this.throttle = throttles.named("verification");
        this.texts = texts;
    }

    /** For whoever has the paper and no camera: the code is typed. */
    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(name = "code", required = false) @Nullable String typed, Locale locale) {
        String code = typed == null ? "" : Verification.code(typed);
        if (!code.isEmpty()) return SeeOther.page("/verify/" + code);
        var page = new ModelAndView("decision/verify", Map.of("status", "ask"));
        if (typed != null) {
            page.addObject(
                    "errors",
                    FormErrors.at("code", texts.text("portal.verify.missing", locale))
                            .all());
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    @GetMapping(PAGE)
    String verify(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        Answer answer = answer(code, request);
        answer.head(response);
        model.addAttribute("status", answer.status().value());
        answer.paper().ifPresent(paper -> model.addAttribute("paper", paper));
        return "decision/verify";
    }

    @GetMapping(value = PAGE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> verify(
            @PathVariable String code, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Answer answer = answer(code, request);
        answer.head(response);
        if (answer.paper().isPresent()) return ResponseEntity.ok(answer.paper().get());
        String detail = texts.text("portal.verify." + answer.status().value() + ".detail", locale);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(answer.status(), detail));
    }

    private Answer answer(String code, HttpServletRequest request) {
        Duration delay = throttle.delay(AddressBlock.of(request.getRemoteAddr()));
        if (!delay.isZero()) return new Answer(HttpStatus.TOO_MANY_REQUESTS, Optional.empty(), delay);
        Optional<VerifiedPaper> paper = verification.verify(code);
        return new Answer(paper.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND, paper, delay);
    }

    private record Answer(HttpStatus status, Optional<VerifiedPaper> paper, Duration delay) {

        void head(HttpServletResponse response) {
            response.setStatus(status.value());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (!delay.isZero()) response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds() + 1));
        }
    }
}
