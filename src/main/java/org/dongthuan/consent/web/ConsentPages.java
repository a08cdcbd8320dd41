package org.dongthuan.consent.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.calendar.TermWords;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.ConsentDesk;
import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.ConsentSummary;
import org.dongthuan.consent.ConsentView;
import org.dongthuan.decision.OwnDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I was asked, what I answered, and taking it back. */
@Controller
@RequestMapping("/me/consents")
class ConsentPages {

    private final ConsentDesk desk;
    private final CurrentActor currentActor;
    private final TermWords terms;
    private final OwnDecisions decisions;

    ConsentPages(ConsentDesk desk, CurrentActor currentActor, TermWords terms, OwnDecisions decisions) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.terms = terms;
        this.decisions = decisions;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer page, Model model, Locale locale) {
        Actor actor = currentActor.get();
        Paging paging = Paging.of(page, null);
        model.addAttribute(
                "listing",
                Listing.of(desk.list(actor, paging.offset(), paging.size(), locale), paging, desk.count(actor)));
        return "consent/list";
    }

    /** By its number, for pages that know nothing else. */
    @GetMapping("/of/{number}")
    ModelAndView consent(@PathVariable String number) {
        return SeeOther.page("/me/consents/" + desk.idOf(currentActor.get(), RequestNumber.named(number)));
    }

    @GetMapping("/{id}")
    String consent(@PathVariable UUID id, Model model, Locale locale) {
        ConsentSummary consent = show(id, model, locale).consent();
        decisions
                .about(currentActor.get(), consent.request().text())
                .ifPresent(decision -> model.addAttribute("decision", decision));
        return "consent/consent";
    }

    @GetMapping("/{id}/withdraw")
    String askBeforeWithdrawing(@PathVariable UUID id, Model model, Locale locale) {
        ConsentView view = show(id, model, locale);
        return view.consent().mayWithdraw() ? "consent/withdraw" : "redirect:/me/consents/" + id;
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes flash, Locale locale) {
        desk.withdraw(currentActor.get(), id, locale);
        flash.addFlashAttribute("done", "consent-withdrawn");
        return SeeOther.page("/me/consents/" + id);
    }

    @GetMapping("/{id}/receipt.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam ConsentEvent event) {
        return ReceiptAnswer.paper(desk.receipt(currentActor.get(), id, event), id, event);
    }

    @GetMapping("/{id}/receipt.json")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @RequestParam ConsentEvent event) {
        return ReceiptAnswer.content(desk.receipt(currentActor.get(), id, event), id, event);
    }

    private ConsentView show(UUID id, Model model, Locale locale) {
        ConsentView view = desk.view(currentActor.get(), id, locale);
        model.addAttribute("consent", view.consent());
        ConsentSummary consent = view.consent();
        if (consent.status() == ConsentStatus.ASKED) {
            model.addAttribute(
                    "counted",
                    terms.counted(TimeLimitRules.CONSENT_ANSWER, consent.askedAt(), consent.answerBy(), locale));
        }
        model.addAttribute("text", view.text());
        model.addAttribute("answer", view.answer());
        model.addAttribute("cessationStatement", view.cessationStatement());
        return view;
    }
}
