package org.dongthuan.review.web;

import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.HandOn;
import org.dongthuan.review.OfficeDesk;
import org.dongthuan.review.OfficeDesk.Colleague;
import org.dongthuan.review.TakeBack;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of leaders on the tasks of their office. */
@RestController
@RequestMapping(value = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficeController {

    private final OfficeDesk desk;
    private final CurrentActor actor;

    OfficeController(OfficeDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/office")
    Listing<TaskSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.list(actor.get(), paging.offset(), paging.size()), paging, desk.count(actor.get()));
    }

    @GetMapping("/{taskId}/candidates")
    @MayAnswer({403, 409})
    Listing<Colleague> candidates(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return Listing.cut(desk.candidates(actor.get(), taskId), Paging.of(page, size));
    }

    @PostMapping("/{taskId}/take-back")
    @MayAnswer({403, 409})
    TaskSummary takeBack(@PathVariable String taskId, @RequestBody TakeBack sent) {
        return desk.takeBack(actor.get(), taskId, sent.reason());
    }

    @PostMapping("/{taskId}/hand-on")
    @MayAnswer({403, 409})
    TaskSummary handOn(@PathVariable String taskId, @RequestBody HandOn sent) {
        return desk.handOn(actor.get(), taskId, sent);
    }
}
