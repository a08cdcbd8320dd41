package org.dongthuan.review.web;

import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.RecentProof;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionPreviews;
import org.dongthuan.review.TaskDesk;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks that wait for me, and the page on which one is decided. */
@Controller
@RequestMapping("/tasks")
class TaskPages {

    private final CurrentActor currentActor;
    private final TaskDesk tasks;
    private final TaskModels models;
    private final DecisionPreviews previews;
    private final TaskDrafts drafts;

    TaskPages(
            CurrentActor currentActor,
            TaskDesk tasks,
            TaskModels models,
            DecisionPreviews previews,
            TaskDrafts drafts) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.models = models;
        this.previews = previews;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Integer page, Locale locale) {
        return models.list(currentActor.get(), Paging.of(page, null), locale);
    }

    @GetMapping("/{taskId}")
    ModelAndView task(
            @PathVariable String taskId,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        return models.task(actor, taskId, drafts.find(actor, taskId, draft), Told.in(model), locale);
    }

    /** The same content alone, for the form in Tasklist. */
    @GetMapping("/{taskId}/content")
    ModelAndView content(@PathVariable String taskId, Locale locale) {
        return models.fragment(currentActor.get(), taskId, locale);
    }

    /** The paper that my saved decision would issue. */
    @GetMapping(value = "/{taskId}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    byte[] preview(@PathVariable String taskId) {
        return previews.preview(currentActor.get(), taskId);
    }

    @PostMapping("/{taskId}")
    ModelAndView decide(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        try {
            ModelAndView next = decided(actor, taskId, form, flash);
            drafts.forget(actor, taskId);
            return next;
        } catch (Refusal.NotPermitted refusal) {
            // what was typed is saved by now
            if (refusal.type().equals(RecentProof.WANTED)) return models.to("/me/account/proof?task=" + taskId);
            throw refusal;
        } catch (Refusal.NotFound refusal) {
            throw refusal;
        } catch (Refusal refusal) {
            return models.to(drafts.refused(actor, taskId, form, refusal, flash, locale));
        }
    }

    private ModelAndView decided(
            Actor actor, String taskId, MultiValueMap<String, String> form, RedirectAttributes flash) {
        tasks.saveForm(actor, taskId, form);
        if ("preview".equals(form.getFirst("action"))) {
            // said on the page itself when the decision is not complete yet
            previews.preview(actor, taskId);
            return models.to(TaskDrafts.page(taskId) + "/preview");
        }
        if ("draft".equals(form.getFirst("action"))) return models.done(flash, "draft", TaskDrafts.page(taskId));
        Completed completed = tasks.complete(actor, taskId);
        flash.addFlashAttribute("number", completed.number().text());
        flash.addFlashAttribute("status", completed.status());
        tasks.paper(taskId).ifPresent(paper -> {
            flash.addFlashAttribute("paper", paper.id().toString());
            flash.addFlashAttribute("paperNumber", paper.number());
        });
        return models.done(flash, "completed", "/tasks");
    }

    @PostMapping("/{taskId}/claim")
    ModelAndView claim(@PathVariable String taskId, RedirectAttributes flash) {
        tasks.claim(currentActor.get(), taskId);
        return models.done(flash, "claimed", "/tasks/" + taskId);
    }

    @PostMapping("/{taskId}/release")
    ModelAndView release(@PathVariable String taskId, RedirectAttributes flash) {
        tasks.release(currentActor.get(), taskId);
        return models.done(flash, "released", "/tasks");
    }
}
