package org.dongthuan.grant.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I may read, what my agency has granted, and revoking it. */
@Controller
class GrantPages {

    private final GrantDesk desk;
    private final GrantLines lines;
    private final CurrentActor currentActor;
    private final Texts texts;

    GrantPages(GrantDesk desk, GrantLines lines, CurrentActor currentActor, Texts texts) {
        this.desk = desk;
        this.lines = lines;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    /** @param side {@code given} for what my agency gave */
    @GetMapping("/grants")
    ModelAndView list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable String side,
            Locale locale) {
        Actor actor = currentActor.get();
        boolean given = "given".equals(side);
        Listing<GrantView> found = desk.list(actor, given ? Side.GIVEN_BY_MY_AGENCY : Side.MINE, Paging.of(page, null));
        var shown = new ModelAndView("access/grants");
        shown.addObject("given", given);
        shown.addObject("decides", actor.holds(Role.VERIFIER) || actor.holds(Role.APPROVER));
        shown.addObject(
                "listing",
                new Listing<>(lines.of(actor, found.items(), locale), found.page(), found.size(), found.total()));
        return shown;
    }

    @GetMapping("/grants/{id}/revoke")
    ModelAndView askBeforeRevoking(@PathVariable UUID id, Locale locale) {
        return revocation(id, null, "", locale);
    }

    @PostMapping("/grants/{id}/revoke")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash,
            Locale locale) {
        try {
            desk.revoke(currentActor.get(), id, reason);
        } catch (Refusal.RuleViolated refusal) {
            return revocation(id, refusal, reason == null ? "" : reason, locale);
        }
        flash.addFlashAttribute("done", "revoked");
        return SeeOther.page("/grants?side=given");
    }

    private ModelAndView revocation(UUID id, Refusal.@Nullable RuleViolated refusal, String typed, Locale locale) {
        Actor actor = currentActor.get();
        GrantView grant = desk.get(actor, id);
        if (!grant.mayRevoke()) return SeeOther.page("/grants");
        var page = new ModelAndView("access/revoke");
        page.addObject("grant", lines.of(actor, List.of(grant), locale).get(0));
        page.addObject("reason", typed);
        page.addObject(
                "error",
                refusal == null ? null : texts.violation(refusal.violations().get(0), locale));
        if (refusal != null) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
