package org.dongthuan.grant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.ExportDesk;
import org.dongthuan.grant.ExportFormat;
import org.dongthuan.grant.ExportHandover;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file of what was granted on one request: asked for, watched, taken away. */
@Controller
class ExportPages {

    private final ExportDesk desk;
    private final ExportHandover handover;
    private final ExportAnswer answer;
    private final GrantDesk grants;
    private final CurrentActor currentActor;

    ExportPages(
            ExportDesk desk,
            ExportHandover handover,
            ExportAnswer answer,
            GrantDesk grants,
            CurrentActor currentActor) {
        this.desk = desk;
        this.handover = handover;
        this.answer = answer;
        this.grants = grants;
        this.currentActor = currentActor;
    }

    @GetMapping("/grants/{id}/exports")
    ModelAndView choose(@PathVariable UUID id) {
        Actor actor = currentActor.get();
        var page = new ModelAndView("grant/export-new");
        page.addObject("people", desk.people(actor, id));
        page.addObject("grant", id);
        page.addObject("request", grants.get(actor, id).request());
        return page;
    }

    @PostMapping("/grants/{id}/exports")
    ModelAndView ask(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable ExportFormat format, Locale locale) {
        var asked = desk.ask(currentActor.get(), id, format, locale);
        return SeeOther.page("/exports/" + asked.exportId());
    }

    @GetMapping("/exports")
    ModelAndView list() {
        return new ModelAndView("grant/exports", "exports", desk.list(currentActor.get()));
    }

    @GetMapping("/exports/{id}")
    ModelAndView view(@PathVariable UUID id) {
        return new ModelAndView("grant/export", "export", desk.view(currentActor.get(), id));
    }

    @GetMapping("/exports/{id}/file")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Actor actor = currentActor.get();
        answer.write(actor, handover.take(actor, id), response);
    }
}
