package org.dongthuan.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.intake.IntakeDecisions;
import org.dongthuan.intake.IntakeDesk;
import org.dongthuan.intake.IntakeView;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing records by file: the templates, what is wrong, what unknown texts mean, the way to the confirmation, the receipt. */
@Controller
@RequestMapping(IntakePages.PAGE)
class IntakePages {

    static final String PAGE = "/record-files";
    private static final String FILE = "file";

    private final CurrentActor currentActor;
    private final IntakeDesk desk;
    private final IntakeDecisions decisions;
    private final Texts texts;

    IntakePages(CurrentActor currentActor, IntakeDesk desk, IntakeDecisions decisions, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.decisions = decisions;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Model model) {
        var actor = currentActor.get();
        return in(
                new ModelAndView("intake/list")
                        .addObject("files", desk.list(actor))
                        .addObject("brings", desk.brings(actor)),
                Told.in(model));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> workbook(Locale locale) {
        return IntakeTemplates.workbook(desk.template(currentActor.get(), locale));
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> text(Locale locale) {
        return IntakeTemplates.text(desk.template(currentActor.get(), locale));
    }

    @PostMapping
    ModelAndView bring(@RequestParam(name = FILE) MultipartFile file, RedirectAttributes flash, Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return SeeOther.page(PAGE + "/" + desk.bring(currentActor.get(), content));
        } catch (Refusal refusal) {
            return told(refusal, FILE, PAGE, flash, locale);
        }
    }

    @GetMapping("/{id}")
    ModelAndView view(@PathVariable UUID id, Model model, Locale locale) {
        IntakeView view = desk.view(currentActor.get(), id, locale);
        return in(new ModelAndView("intake/file").addObject("view", view), Told.in(model));
    }

    @GetMapping("/{id}/people")
    ModelAndView people(@PathVariable UUID id, @RequestParam(defaultValue = "0") int piece) {
        var actor = currentActor.get();
        return new ModelAndView("intake/people")
                .addObject("id", id)
                .addObject("piece", piece)
                .addObject("more", desk.hasPiece(actor, id, piece + 1))
                .addObject("people", desk.people(actor, id, piece));
    }

    @PostMapping("/{id}/meanings")
    ModelAndView mean(
            @PathVariable UUID id,
            @RequestParam String column,
            @RequestParam String typed,
            @RequestParam String code,
            RedirectAttributes flash,
            Locale locale) {
        try {
            decisions.mean(currentActor.get(), id, column, typed, code);
            return SeeOther.page(PAGE + "/" + id);
        } catch (Refusal refusal) {
            return told(refusal, "unknown", PAGE + "/" + id, flash, locale);
        }
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id) {
        decisions.cancel(currentActor.get(), id);
        return SeeOther.page(PAGE + "/" + id);
    }

    private ModelAndView told(Refusal refusal, String anchor, String page, RedirectAttributes flash, Locale locale) {
        if (refusal.status() == 403 || refusal.status() == 404) throw refusal;
        String words = refusal.violations().isEmpty()
                ? texts.refusal(refusal, locale)
                : refusal.violations().stream()
                        .map(violation -> texts.violation(violation, locale))
                        .collect(Collectors.joining(" "));
        Told.on(flash, FormErrors.at(anchor, words), refusal.status());
        return SeeOther.page(page);
    }

    private static ModelAndView in(ModelAndView page, @Nullable Told told) {
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page.addObject("errors", errors.all()).addObject("at", errors.byAnchor());
    }
}
