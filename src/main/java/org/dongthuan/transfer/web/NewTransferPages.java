package org.dongthuan.transfer.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.transfer.TransferDesk;
import org.dongthuan.transfer.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing to let a record go to another managing agency. */
@Controller
@RequestMapping(NewTransferPages.PAGE)
class NewTransferPages {

    static final String PAGE = "/transfers/new";

    private final TransferDesk desk;
    private final CurrentActor currentActor;
    private final TypedForms drafts;
    private final TransferUploads uploads;
    private final Texts texts;
    private final Clock clock;

    NewTransferPages(
            TransferDesk desk,
            CurrentActor currentActor,
            TypedForms drafts,
            TransferUploads uploads,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.drafts = drafts;
        this.uploads = uploads;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        Optional<TypedForm> typed = drafts.find(actor.account(), PAGE, draft);
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        TransferForm form = typed.map(kept -> new TransferForm(kept.parameters()))
                .orElseGet(() -> TransferForm.empty(LocalDate.now(clock)));
        var page = new ModelAndView("transfer/form");
        page.addObject("form", form);
        page.addObject("receivers", desk.receivers());
        page.addObject("documents", uploads.of(actor, form));
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    /** Keeps what was sent and leads to the page that shows it: going back and loading again send nothing twice. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(parameters);
        FormErrors errors = uploads.store(actor, typed, files == null ? List.of() : files, locale);
        UUID draft = drafts.save(actor.account(), PAGE, typed.getFirst(TypedForm.DRAFT), typed);
        if (!errors.isEmpty()) {
            Told.on(flash, errors, HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again(draft);
        }
        return "send".equals(typed.getFirst("action")) ? send(actor, draft, typed, flash, locale) : again(draft);
    }

    private ModelAndView send(
            Actor actor, UUID draft, MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        try {
            TransferView proposed = desk.propose(actor, new TransferForm(typed).command());
            drafts.remove(actor.account(), draft.toString());
            flash.addFlashAttribute("done", "proposed");
            return SeeOther.page("/transfers/" + proposed.number());
        } catch (Refusal.RuleViolated | Refusal.Conflict | Refusal.NotPermitted refusal) {
            Told.on(flash, FormErrors.of(refusal, TransferForm::anchor, texts, locale), refusal.status());
            return again(draft);
        }
    }

    private static ModelAndView again(UUID draft) {
        return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft);
    }
}
