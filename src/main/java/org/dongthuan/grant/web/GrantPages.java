package org.dongthuan.grant.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    private final TypedForms drafts;
    private final Texts texts;

    GrantPages(GrantDesk desk, GrantLines lines, CurrentActor currentActor, TypedForms drafts, Texts texts) {
        this.desk = desk;
        this.lines = lines;
        this.currentActor = currentActor;
        this.drafts = drafts;
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
        shown.addObject("leads", actor.holds(Role.APPROVER));
        shown.addObject("decides", actor.holds(Role.VERIFIER) || actor.holds(Role.APPROVER));
        shown.addObject(
                "listing",
                new Listing<>(lines.of(actor, found.items(), locale), found.page(), found.size(), found.total()));
        return shown;
    }

    @GetMapping("/grants/{id}/revoke")
    ModelAndView askBeforeRevoking(
            @PathVariable UUID id,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        GrantView grant = desk.get(actor, id);
        if (!grant.mayRevoke()) return SeeOther.page("/grants");
        Told told = Told.in(model);
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(id), draft);
        var page = new ModelAndView("access/revoke");
        page.addObject("grant", lines.of(actor, List.of(grant), locale).get(0));
        page.addObject("reason", typed.map(form -> form.first("reason")).orElse(""));
        page.addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID));
        page.addObject("error", told == null ? null : told.errors().get(0).detail());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/grants/{id}/revoke")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            desk.revoke(actor, id, typed.getFirst("reason"));
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(id), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(id) + "?" + TypedForm.DRAFT + "=" + kept);
        }
        drafts.remove(actor.account(), draft);
        flash.addFlashAttribute("done", "revoked");
        return SeeOther.page("/grants?side=given");
    }

    private static String page(UUID grant) {
        return "/grants/" + grant + "/revoke";
    }
}
