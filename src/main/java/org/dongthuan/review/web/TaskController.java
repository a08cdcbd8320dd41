package org.dongthuan.review.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.Completed;
import org.dongthuan.review.DecisionPreviews;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on tasks; the forms inside Tasklist use them too. */
@RestController
@RequestMapping(value = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {

    private final TaskDesk desk;
    private final DecisionPreviews previews;
    private final TaskDrafts drafts;
    private final CurrentActor actor;

    TaskController(TaskDesk desk, DecisionPreviews previews, TaskDrafts drafts, CurrentActor actor) {
        this.desk = desk;
        this.previews = previews;
        this.drafts = drafts;
        this.actor = actor;
    }

    @GetMapping
    Listing<TaskSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.list(actor.get(), paging.page(), paging.size()), paging, desk.count(actor.get()));
    }

    /** The {@code ETag} names what the answer shows: who sends it back as {@code If-Match} decides on nothing else. */
    @GetMapping("/{taskId}")
    @MayAnswer({403, 409})
    TaskView open(@PathVariable String taskId, Locale locale, HttpServletResponse response) {
        TaskDesk.Opened opened = desk.open(actor.get(), taskId, locale);
        response.setHeader(HttpHeaders.ETAG, '"' + opened.basis() + '"');
        return opened.view();
    }

    /** The paper that the caller's saved decision would issue. */
    @GetMapping(value = "/{taskId}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    @MayAnswer({403, 409, 422})
    byte[] preview(@PathVariable String taskId) {
        return previews.preview(actor.get(), taskId);
    }

    @PostMapping("/{taskId}/claim")
    void claim(@PathVariable String taskId, Seen seen) {
        desk.claim(actor.get(), taskId, seen);
    }

    @PostMapping("/{taskId}/release")
    void release(@PathVariable String taskId, Seen seen) {
        desk.release(actor.get(), taskId, seen);
    }

    @PutMapping("/{taskId}/decision")
    @MayAnswer(409)
    JsonNode saveDraft(@PathVariable String taskId, @RequestBody JsonNode decision, Seen seen) {
        desk.saveDraft(actor.get(), taskId, decision, seen);
        drafts.forget(actor.get(), taskId);
        return decision;
    }

    /** With a decision as its body it is that one that counts; without, or with {@code {}}, the draft saved before. */
    @PostMapping("/{taskId}/complete")
    Completed complete(
            @PathVariable String taskId, @RequestBody(required = false) @Nullable JsonNode decision, Seen seen) {
        Completed completed = decision == null || decision.isObject() && decision.isEmpty()
                ? desk.complete(actor.get(), taskId, seen)
                : desk.complete(actor.get(), taskId, decision, seen);
        drafts.forget(actor.get(), taskId);
        return completed;
    }
}
