package org.dongthuan.life.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.life.DeclarationEntries;
import org.dongthuan.life.GroupSheet;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One group of a new record in front of whoever declares it: what is right is saved, what is wrong stays as it was typed. */
@Controller
@RequestMapping("/declarations/{number}/{group}")
class GroupPages {

    private final CurrentActor currentActor;
    private final DeclarationEntries entries;
    private final TypedForms drafts;
    private final GroupModels models;
    private final GroupSaving saving;

    GroupPages(
            CurrentActor currentActor,
            DeclarationEntries entries,
            TypedForms drafts,
            GroupModels models,
            GroupSaving saving) {
        this.currentActor = currentActor;
        this.entries = entries;
        this.drafts = drafts;
        this.models = models;
        this.saving = saving;
    }

    @GetMapping
    ModelAndView group(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        GroupSheet sheet = entries.group(actor, RequestNumber.named(number), group);
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(number, group), draft);
        GroupForm form = typed.map(kept -> GroupForm.of(kept.parameters())).orElse(GroupForm.NOTHING);
        ModelAndView page = models.page(actor, sheet, form, locale);
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        return Told.show(model, page);
    }

    /** Saves and leads to the page that shows it: going back and loading again send nothing twice. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView save(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam MultiValueMap<String, String> parameters,
            MultipartHttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        RequestNumber named = RequestNumber.named(number);
        GroupSheet sheet = entries.group(actor, named, group);
        GroupForm form = GroupForm.of(parameters);
        var errors = new FormErrors();
        List<String> wrong = new ArrayList<>(saving.save(actor, sheet, form, errors, locale));
        String action = String.valueOf(parameters.getFirst("action"));
        saving.documents(actor, sheet, action, request.getMultiFileMap(), errors, locale);
        String sent = parameters.getFirst(TypedForm.DRAFT);
        drafts.remove(actor.account(), sent);
        if (errors.isEmpty()) {
            flash.addFlashAttribute("done", "saved");
            return SeeOther.page(action.equals("next") ? models.next(named, group) : page(number, group));
        }
        Told.on(flash, errors, 422);
        if (wrong.isEmpty()) return SeeOther.page(page(number, group));
        UUID kept = drafts.save(actor.account(), page(number, group), sent, form.only(wrong));
        return SeeOther.page(page(number, group) + "?" + TypedForm.DRAFT + "=" + kept);
    }

    private static String page(String number, String group) {
        return "/declarations/" + number + "/" + group;
    }
}
