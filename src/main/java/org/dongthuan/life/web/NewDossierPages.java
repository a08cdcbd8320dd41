package org.dongthuan.life.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.life.DeclarationDesk;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer says who was recruited, and by which decision. */
@Controller
@RequestMapping(NewDossierPages.PAGE)
class NewDossierPages {

    static final String PAGE = "/records/new";

    private static final String REMOVE = "remove:";
    private static final String FILE = "file";

    private final CurrentActor currentActor;
    private final DeclarationDesk desk;
    private final TypedForms drafts;
    private final DossierInputs inputs;
    private final DeclarationUploads uploads;
    private final EvidenceDesk evidence;

    NewDossierPages(
            CurrentActor currentActor,
            DeclarationDesk desk,
            TypedForms drafts,
            DossierInputs inputs,
            DeclarationUploads uploads,
            EvidenceDesk evidence) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.drafts = drafts;
        this.inputs = inputs;
        this.uploads = uploads;
        this.evidence = evidence;
    }

    @GetMapping
    ModelAndView form(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        Optional<TypedForm> typed = drafts.find(actor.account(), PAGE, draft);
        DossierForm form = typed.map(kept -> DossierForm.of(kept.parameters()))
                .orElseGet(() -> new DossierForm(Map.of(), List.of()));
        var page = new ModelAndView("life/new")
                .addObject("form", form)
                .addObject("group", inputs.group(form, locale))
                .addObject("proof", inputs.proof(locale))
                .addObject("documents", evidence.describe(form.documents()))
                .addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    /** Keeps what was sent and leads to the page that shows it: going back and loading again send nothing twice. */
    @PostMapping
    ModelAndView take(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = FILE, required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        String action = String.valueOf(parameters.getFirst("action"));
        String sent = parameters.getFirst(TypedForm.DRAFT);
        var errors = new FormErrors();
        DossierForm form = DossierForm.of(parameters);
        form = action.startsWith(REMOVE)
                ? form.without(action.substring(REMOVE.length()))
                : form.with(uploads.store(actor, files == null ? List.of() : files, FILE, errors, locale));
        if (action.equals("create") && errors.isEmpty()) {
            try {
                String number = desk.create(actor, inputs.command(form)).text();
                drafts.remove(actor.account(), sent);
                flash.addFlashAttribute("done", "created");
                return SeeOther.page("/declarations/" + number);
            } catch (Refusal.RuleViolated refusal) {
                errors = inputs.explain(refusal, form, locale);
            }
        }
        UUID kept = drafts.save(actor.account(), PAGE, sent, form.parameters());
        if (!errors.isEmpty()) Told.on(flash, errors, 422);
        return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + kept);
    }
}
