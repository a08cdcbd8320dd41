package org.dongthuan.protection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.protection.BreachDesk;
import org.dongthuan.protection.BreachPapers;
import org.dongthuan.protection.ProcessingRegister;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporting breaches and following them, and the papers on them. */
@Controller
@RequestMapping(BreachPages.PAGE)
class BreachPages {

    static final String PAGE = "/protection/breaches";
    private static final String NEW = PAGE + "/new";

    private final CurrentActor currentActor;
    private final BreachDesk desk;
    private final BreachPapers papers;
    private final ProcessingRegister register;
    private final TypedForms drafts;
    private final Texts texts;

    BreachPages(
            CurrentActor currentActor,
            BreachDesk desk,
            BreachPapers papers,
            ProcessingRegister register,
            TypedForms drafts,
            Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.papers = papers;
        this.register = register;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String after, Model model) {
        Actor actor = currentActor.get();
        var page = desk.list(actor, KeyPaging.of(after, null, null));
        model.addAttribute("breaches", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("mayReport", desk.mayReport(actor));
        model.addAttribute("seesRegister", register.maySee(actor));
        return "protection/breaches";
    }

    @GetMapping("/new")
    ModelAndView form(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(defaultValue = "") String alarm,
            Model model) {
        Actor actor = currentActor.get();
        if (!desk.mayReport(actor)) throw new Refusal.NotPermitted("not-permitted");
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("protection/report");
        page.addObject(
                "form",
                drafts.find(actor.account(), NEW, draft).map(BreachForm::of).orElse(BreachForm.empty(alarm)));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/new")
    ModelAndView report(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            RequestNumber number = desk.report(actor, BreachForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            return SeeOther.page(PAGE + "/" + number);
        } catch (Refusal.RuleViolated | Refusal.Conflict | Refusal.NotFound refusal) {
            UUID kept = drafts.save(actor.account(), NEW, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        Actor actor = currentActor.get();
        var named = RequestNumber.named(number);
        model.addAttribute("view", desk.get(actor, named));
        model.addAttribute("task", desk.task(actor, named).orElse(null));
        return "protection/breach";
    }

    @GetMapping("/{number}/minutes.pdf")
    void minutes(@PathVariable String number, HttpServletResponse response) throws IOException {
        PaperAnswer.send(papers.minutes(currentActor.get(), RequestNumber.named(number)), "bien-ban", response);
    }

    @GetMapping("/{number}/notice.pdf")
    void notice(@PathVariable String number, HttpServletResponse response) throws IOException {
        PaperAnswer.send(papers.notice(currentActor.get(), RequestNumber.named(number)), "thong-bao", response);
    }
}
