package org.dongthuan.update.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.update.CheckedList;
import org.dongthuan.update.ConfirmList;
import org.dongthuan.update.ListDesk;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Bringing a list: its template, what is wrong with it row by row, and sending it. */
@Controller
@RequestMapping(ListPages.PAGE)
class ListPages {

    static final String PAGE = "/record-updates/batches";

    private final CurrentActor currentActor;
    private final ListDesk lists;
    private final UpdateDesk updates;
    private final EntrySending sending;
    private final EvidenceDesk evidence;

    ListPages(
            CurrentActor currentActor,
            ListDesk lists,
            UpdateDesk updates,
            EntrySending sending,
            EvidenceDesk evidence) {
        this.currentActor = currentActor;
        this.lists = lists;
        this.updates = updates;
        this.sending = sending;
        this.evidence = evidence;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String template, Model model, Locale locale) {
        updates.requireOfficer(currentActor.get());
        UpdateKind kind = updates.kind(template).orElse(null);
        return in(
                new ModelAndView("update/list-new")
                        .addObject("kinds", sending.kinds(locale))
                        .addObject("template", kind == null ? null : kind.id())
                        .addObject("templateLabel", kind == null ? null : kind.label(locale)),
                Told.in(model));
    }

    /** A list that was brought, or one that was mended. */
    @PostMapping
    ModelAndView look(
            @RequestParam String template,
            @RequestParam(name = EntryUploads.FILE) MultipartFile file,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            CheckedList checked = lists.look(currentActor.get(), template, content, locale);
            return SeeOther.page(PAGE + "/" + checked.batchId());
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) throw refusal;
            Told.on(flash, FormErrors.at(EntryUploads.FILE, sending.words(refusal, locale)), refusal.status());
            return SeeOther.page(PAGE + "/new?template=" + template);
        }
    }

    @GetMapping("/{batch}")
    ModelAndView batch(@PathVariable UUID batch, Model model, Locale locale) {
        CheckedList checked =
                lists.look(currentActor.get(), batch, locale).orElseThrow(() -> new Refusal.NotFound("batch-unknown"));
        UpdateKind kind = updates.kind(checked.template()).orElseThrow();
        return in(
                new ModelAndView("update/list-checked")
                        .addObject("list", checked)
                        .addObject("templateLabel", kind.label(locale))
                        .addObject("proof", sending.proof(kind, locale)),
                Told.in(model));
    }

    @PostMapping("/{batch}/confirm")
    ModelAndView confirm(
            @PathVariable UUID batch,
            @RequestParam(name = EntryUploads.FILE, required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash,
            Locale locale)
            throws IOException {
        Actor actor = currentActor.get();
        try {
            List<UUID> documents = new ArrayList<>();
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                if (file.isEmpty()) continue;
                try (InputStream content = file.getInputStream()) {
                    documents.add(evidence.upload(actor, file.getOriginalFilename(), content)
                            .id());
                }
            }
            String number = lists.confirm(actor, batch, new ConfirmList(documents), locale)
                    .number()
                    .text();
            flash.addFlashAttribute("done", "submitted");
            return SeeOther.page("/record-updates/" + number);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) throw refusal;
            Told.on(flash, FormErrors.at(EntryUploads.FILE, sending.words(refusal, locale)), refusal.status());
            return SeeOther.page(PAGE + "/" + batch);
        }
    }

    private static ModelAndView in(ModelAndView page, @Nullable Told told) {
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page.addObject("errors", errors.all()).addObject("at", errors.byAnchor());
    }
}
