package org.dongthuan.update.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Entering an update: whose record, what the decision is about, what it says, check before it is sent. */
@Controller
@RequestMapping(NewUpdatePages.PAGE)
class NewUpdatePages {

    static final String PAGE = "/record-updates/new";
    private static final String CHECK = "check";
    private static final String ROWS = "rows";
    private static final String REMOVE = "remove:";

    private final CurrentActor currentActor;
    private final UpdateDesk desk;
    private final TypedForms drafts;
    private final EntryPage page;
    private final EntryRows rows;
    private final EntrySending sending;

    NewUpdatePages(
            CurrentActor currentActor,
            UpdateDesk desk,
            TypedForms drafts,
            EntryPage page,
            EntryRows rows,
            EntrySending sending) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.drafts = drafts;
        this.page = page;
        this.rows = rows;
        this.sending = sending;
    }

    /**
     * The search for the person, then the kinds, then the form; with a draft the form as it was typed. A kind that ends
     * rows asks for them first.
     *
     * @param rowsOf the repeating fields whose rows were chosen from
     * @param step {@code check} or {@code rows}, what the person asked for when he sent the form
     */
    @GetMapping
    ModelAndView form(
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(name = "rows", required = false) @Nullable List<String> rowsOf,
            @RequestParam(name = UpdateForm.ROW, required = false) @Nullable List<String> row,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String step,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        Optional<UpdateForm> typed = draft(actor, draft);
        if (typed.isPresent()) {
            UpdateForm form = typed.get();
            if (rowsOf != null) return withRows(actor, draft, form, row, locale);
            if (ROWS.equals(step)) return rowsPage(actor, draft, form, false, locale);
            return in(draft, show(actor, form, step, Told.in(model), locale));
        }
        UUID id = UpdateForm.uuid(record);
        if (id == null) return new ModelAndView("update/find").addObject("errors", List.of());
        UpdateKind known = desk.kind(kind).orElse(null);
        if (known == null) return kinds(actor, id, chosen != null, locale);
        UpdateForm form = rows.begun(actor, id, known);
        if (rowsOf != null) return withRows(actor, null, form, row, locale);
        if (known.endsRows()) return rowsPage(actor, null, form, false, locale);
        return in(null, page.details(actor, form, new FormErrors(), locale));
    }

    private ModelAndView withRows(
            Actor actor, @Nullable String draft, UpdateForm form, @Nullable List<String> names, Locale locale) {
        UpdateForm with = rows.with(actor, UpdateForm.rows(form.kind(), names), form);
        if (with.rows().isEmpty() && form.kind().endsRows()) return rowsPage(actor, draft, form, true, locale);
        return in(draft, page.details(actor, with, new FormErrors(), locale));
    }

    private ModelAndView rowsPage(
            Actor actor, @Nullable String draft, UpdateForm form, boolean nothingChosen, Locale locale) {
        return rows.page(actor, form, nothingChosen, locale).addObject(TypedForm.DRAFT, draft);
    }

    /** Posted, so that names stay out of addresses. */
    @PostMapping(params = "q")
    ModelAndView find(@RequestParam String q, Locale locale) {
        var found = new ModelAndView("update/find").addObject("q", q);
        try {
            return found.addObject("people", desk.find(currentActor.get(), q)).addObject("errors", List.of());
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) throw refusal;
            found.setStatus(HttpStatus.valueOf(refusal.status()));
            return found.addObject("errors", sending.errors(refusal, locale).all());
        }
    }

    @PostMapping(consumes = "multipart/form-data")
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = EntryUploads.FILE, required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        return take(parameters, files == null ? List.of() : files, flash, locale);
    }

    /** The page "check before sending" has no files. */
    @PostMapping(consumes = "application/x-www-form-urlencoded", params = "!q")
    ModelAndView step(@RequestParam MultiValueMap<String, String> parameters, RedirectAttributes flash, Locale locale) {
        return take(parameters, List.of(), flash, locale);
    }

    /** Keeps what was sent and leads to the page that shows it: going back and loading again send nothing twice. */
    private ModelAndView take(
            MultiValueMap<String, String> parameters,
            List<MultipartFile> files,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        desk.requireOfficer(actor);
        UpdateForm form = read(parameters).orElse(null);
        if (form == null) return SeeOther.page(PAGE);
        String action = parameters.toSingleValueMap().getOrDefault("action", CHECK);
        String sent = parameters.getFirst(TypedForm.DRAFT);
        if (action.equals("submit")) return submit(actor, sent, form, flash, locale);
        var errors = new FormErrors();
        UpdateForm taken = action.startsWith(REMOVE)
                ? form.withoutDocument(action.substring(REMOVE.length()))
                : sending.store(actor, form, files, errors, locale);
        String draft = save(actor, sent, taken);
        if (errors.isEmpty()) return page(draft, action);
        Told.on(flash, errors, 422);
        return page(draft, "");
    }

    private ModelAndView submit(
            Actor actor, @Nullable String draft, UpdateForm form, RedirectAttributes flash, Locale locale) {
        // what is not kept any more was sent a moment ago
        if (draft(actor, draft).isEmpty()) return SeeOther.page("/record-updates");
        var errors = new FormErrors();
        try {
            String number = sending.send(actor, form);
            drafts.remove(actor.account(), draft);
            flash.addFlashAttribute("done", "submitted");
            return SeeOther.page("/record-updates/" + number);
        } catch (Refusal refusal) {
            String kept = save(actor, draft, sending.explain(refusal, form, errors, locale));
            Told.on(flash, errors, refusal.status());
            return page(kept, "");
        }
    }

    private ModelAndView show(Actor actor, UpdateForm form, @Nullable String step, @Nullable Told told, Locale locale) {
        if (told != null) return refused(page.details(actor, form, told.asErrors(), locale), told.status());
        if (!CHECK.equals(step)) return page.details(actor, form, new FormErrors(), locale);
        var errors = new FormErrors();
        UpdateForm checked = sending.check(actor, form, errors, locale);
        if (errors.isEmpty()) return page.check(actor, form, locale);
        return refused(page.details(actor, checked, errors, locale), HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    private static ModelAndView refused(ModelAndView page, int status) {
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    private ModelAndView kinds(Actor actor, UUID record, boolean nothingChosen, Locale locale) {
        var kinds = new ModelAndView("update/kinds")
                .addObject("official", desk.sheet(actor, record, List.of()).official())
                .addObject("kinds", sending.kinds(locale))
                .addObject("errors", nothingChosen ? sending.missingKind(locale).all() : List.of());
        if (nothingChosen) kinds.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return kinds;
    }

    private Optional<UpdateForm> draft(Actor actor, @Nullable String draft) {
        return drafts.find(actor.account(), PAGE, draft).flatMap(form -> read(form.parameters()));
    }

    private Optional<UpdateForm> read(MultiValueMap<String, String> parameters) {
        UUID record = UpdateForm.uuid(parameters.getFirst(UpdateForm.RECORD));
        if (record == null) return Optional.empty();
        return desk.kind(parameters.getFirst(UpdateForm.KIND)).map(kind -> UpdateForm.of(record, kind, parameters));
    }

    private String save(Actor actor, @Nullable String draft, UpdateForm form) {
        return drafts.save(actor.account(), PAGE, draft, form.parameters()).toString();
    }

    private static ModelAndView page(String draft, String action) {
        String step = action.equals(CHECK) || action.equals(ROWS) ? "&step=" + action : "";
        return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + draft + step);
    }

    private static ModelAndView in(@Nullable String draft, ModelAndView page) {
        return page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
    }
}
