package org.dongthuan.transfer.web;

import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.TransferDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Transfers of records: listed, one of them, and taking one back. */
@Controller
@RequestMapping("/transfers")
class TransferPages {

    private final TransferDesk desk;
    private final CurrentActor currentActor;
    private final Texts texts;

    TransferPages(TransferDesk desk, CurrentActor currentActor, Texts texts) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("page", desk.list(actor, KeyPaging.of(after, null, Paging.MOST)));
        model.addAttribute("officer", desk.isOfficer(actor));
        return "transfer/list";
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, Model model) {
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("transfer/view");
        page.addObject("one", desk.get(currentActor.get(), RequestNumber.named(number)));
        page.addObject("errors", errors.all());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash, Locale locale) {
        try {
            desk.withdraw(currentActor.get(), RequestNumber.named(number), Seen.UNTOLD);
            flash.addFlashAttribute("done", "withdrawn");
        } catch (Refusal.Conflict refusal) {
            Told.on(flash, FormErrors.of(refusal, member -> member, texts, locale), refusal.status());
        }
        return SeeOther.page("/transfers/" + number);
    }
}
