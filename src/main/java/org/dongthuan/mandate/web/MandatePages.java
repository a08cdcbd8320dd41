package org.dongthuan.mandate.web;

import java.util.List;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.mandate.MandateDesk;
import org.dongthuan.mandate.MandateView;
import org.dongthuan.mandate.MandateView.Side;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mandates that I gave and that I hold; taking one on, and ending one. */
@Controller
@RequestMapping("/mandates")
class MandatePages {

    private final MandateDesk desk;
    private final CurrentActor actor;

    MandatePages(MandateDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        KeyListing<MandateView> found = desk.list(actor.get(), KeyPaging.of(after, null, Paging.MOST));
        model.addAttribute("given", of(found, Side.PRINCIPAL));
        model.addAttribute("held", of(found, Side.MANDATARY));
        model.addAttribute("next", found.next());
        return "mandate/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("mandate", desk.get(actor.get(), id));
        return "mandate/view";
    }

    @PostMapping("/{id}/accept")
    ModelAndView accept(@PathVariable UUID id, RedirectAttributes flash) {
        desk.accept(actor.get(), id, Seen.UNTOLD);
        flash.addFlashAttribute("done", "accepted");
        return SeeOther.page("/mandates/" + id);
    }

    @GetMapping("/{id}/end")
    String askBeforeEnding(@PathVariable UUID id, Model model) {
        MandateView mandate = desk.get(actor.get(), id);
        model.addAttribute("mandate", mandate);
        return mandate.mayEnd() ? "mandate/end" : "redirect:/mandates/" + id;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes flash) {
        MandateView ended = desk.end(actor.get(), id, Seen.UNTOLD);
        flash.addFlashAttribute("done", ended.state().name().equals("DECLINED") ? "declined" : "ended");
        return SeeOther.page("/mandates/" + id);
    }

    private static List<MandateView> of(KeyListing<MandateView> found, Side side) {
        return found.items().stream().filter(one -> one.side() == side).toList();
    }
}
