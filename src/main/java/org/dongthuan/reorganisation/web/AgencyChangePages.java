package org.dongthuan.reorganisation.web;

import java.util.Locale;
import java.util.Optional;
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
import org.dongthuan.reorganisation.AgencyChangeDesk;
import org.dongthuan.reorganisation.AgencyChangeKind;
import org.dongthuan.reorganisation.AgencyChangeView;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering what decisions change of the agencies, and following it. */
@Controller
@RequestMapping(AgencyChangePages.PAGE)
class AgencyChangePages {

    static final String PAGE = AgencyPages.PAGE + "/changes";
    private static final String NEW = PAGE + "/new";

    private final CurrentActor currentActor;
    private final AgencyChangeDesk desk;
    private final ScanUpload scans;
    private final TypedForms drafts;
    private final Texts texts;

    AgencyChangePages(
            CurrentActor currentActor, AgencyChangeDesk desk, ScanUpload scans, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.scans = scans;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = desk.list(currentActor.get(), KeyPaging.of(after, null, null));
        model.addAttribute("changes", page.items());
        model.addAttribute("next", page.next());
        return "reorganisation/changes";
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        Optional<TypedForm> typed = drafts.find(actor.account(), NEW, draft);
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        AgencyChangeForm form = typed.map(AgencyChangeForm::of).orElse(AgencyChangeForm.EMPTY);
        var page = new ModelAndView("reorganisation/form")
                .addObject("kinds", AgencyChangeKind.values())
                .addObject("form", form)
                .addObject("scan", scans.describe(actor, form.scan()))
                .addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping(path = "/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView propose(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(parameters);
        FormErrors errors = scans.store(actor, typed, file, locale);
        if (!errors.isEmpty()) {
            Told.on(flash, errors, HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again(actor, typed);
        }
        try {
            AgencyChangeView proposed =
                    desk.propose(actor, AgencyChangeForm.of(typed).command());
            drafts.remove(actor.account(), typed.getFirst(TypedForm.DRAFT));
            return SeeOther.page(PAGE + "/" + proposed.number());
        } catch (Refusal refusal) {
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return again(actor, typed);
        }
    }

    private ModelAndView again(Actor actor, MultiValueMap<String, String> typed) {
        UUID kept = drafts.save(actor.account(), NEW, typed.getFirst(TypedForm.DRAFT), typed);
        return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        AgencyChangeView one = desk.get(currentActor.get(), RequestNumber.named(number));
        model.addAttribute("one", one);
        return "reorganisation/change";
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number));
        return SeeOther.page(PAGE + "/" + number);
    }
}
