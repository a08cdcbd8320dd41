package org.dongthuan.update.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.TypedCells;
import org.dongthuan.update.UpdateNoticeDesk;
import org.dongthuan.update.UpdateNoticeView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notices that go out on paper: who waits for one, one to be printed, and that it was handed over. */
@Controller
@RequestMapping(UpdateNoticePages.PAGE)
class UpdateNoticePages {

    static final String PAGE = "/record-updates/notices";
    private static final int SHOWN = 20;

    private final CurrentActor currentActor;
    private final UpdateNoticeDesk notices;
    private final Texts texts;

    UpdateNoticePages(CurrentActor currentActor, UpdateNoticeDesk notices, Texts texts) {
        this.currentActor = currentActor;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Integer page) {
        Actor actor = currentActor.get();
        Paging paging = Paging.of(page, SHOWN);
        return new ModelAndView("update/notices")
                .addObject("listing", Listing.of(notices.waiting(actor, paging), paging, notices.count(actor)));
    }

    @GetMapping("/{number}/{record}")
    ModelAndView notice(@PathVariable String number, @PathVariable UUID record, Locale locale) {
        return notice(view(number, record, locale), "", new FormErrors());
    }

    @PostMapping("/{number}/{record}")
    ModelAndView hand(
            @PathVariable String number,
            @PathVariable UUID record,
            @RequestParam(required = false) @Nullable String day,
            RedirectAttributes flash,
            Locale locale) {
        String typed = day == null ? "" : day;
        LocalDate read = TypedCells.day(typed).orElse(null);
        try {
            notices.hand(currentActor.get(), RequestNumber.named(number), new RecordId(record), read);
            flash.addFlashAttribute("done", "handed");
            return SeeOther.page(PAGE + "/" + number + "/" + record);
        } catch (Refusal.RuleViolated refusal) {
            FormErrors errors = FormErrors.of(refusal, member -> member, texts, locale);
            ModelAndView page = notice(view(number, record, locale), typed, errors);
            page.setStatus(HttpStatusCode.valueOf(refusal.status()));
            return page;
        }
    }

    private UpdateNoticeView view(String number, UUID record, Locale locale) {
        return notices.view(currentActor.get(), RequestNumber.named(number), new RecordId(record), locale);
    }

    private static ModelAndView notice(UpdateNoticeView view, String typed, FormErrors errors) {
        return new ModelAndView("update/notice")
                .addObject("notice", view)
                .addObject("day", typed)
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }
}
