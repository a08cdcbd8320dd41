package org.dongthuan.review.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.Completed;
import org.dongthuan.review.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a requester answers who is asked for what is missing: the only task with files to choose. */
@Controller
@RequestMapping("/tasks")
class SupplyPages {

    private final CurrentActor currentActor;
    private final TaskDesk tasks;
    private final TaskModels models;
    private final TaskDrafts drafts;
    private final SupplyUploads uploads;

    SupplyPages(
            CurrentActor currentActor, TaskDesk tasks, TaskModels models, TaskDrafts drafts, SupplyUploads uploads) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.models = models;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    /** Keeps what was sent and leads to the page that shows it: going back and loading again send nothing twice. */
    @PostMapping(path = "/{taskId}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView answer(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> parameters,
            MultipartHttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        try {
            tasks.checkOpen(actor, taskId);
        } catch (Refusal.Conflict late) {
            return tooLate(late, parameters);
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(parameters);
        FormErrors errors =
                uploads.store(actor, form, request.getMultiFileMap().getOrDefault("file", List.of()), locale);
        if (!errors.isEmpty() || !"complete".equals(form.getFirst("action")))
            return models.to(drafts.keep(actor, taskId, form, errors, flash));
        try {
            tasks.saveForm(actor, taskId, form);
            Completed completed = tasks.complete(actor, taskId);
            drafts.forget(actor, taskId);
            flash.addFlashAttribute("done", "supplied");
            return SeeOther.page("/corrections/" + completed.number());
        } catch (Refusal.NotFound | Refusal.NotPermitted refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            return models.to(drafts.refused(actor, taskId, form, refusal, flash, locale));
        }
    }

    /** With what was written, which is kept nowhere: its form is there no more. */
    private static ModelAndView tooLate(Refusal.Conflict late, MultiValueMap<String, String> form) {
        Object number = late.properties().get("number");
        if (number == null) throw late;
        var page = new ModelAndView("review/supply-over").addObject("number", number);
        page.addObject("text", form.toSingleValueMap().getOrDefault("text", "").strip());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
