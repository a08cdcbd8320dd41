package org.dongthuan.grant.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.GrantedPeople;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody else's record, as far as a grant goes: to look at and to print. */
@Controller
class RecordReadingPages {

    private final RecordReading reading;
    private final ReadingTexts texts;
    private final ReadingMark mark;
    private final GrantedPeople people;
    private final CurrentActor currentActor;

    RecordReadingPages(
            RecordReading reading,
            ReadingTexts texts,
            ReadingMark mark,
            GrantedPeople people,
            CurrentActor currentActor) {
        this.reading = reading;
        this.texts = texts;
        this.mark = mark;
        this.people = people;
        this.currentActor = currentActor;
    }

    @GetMapping("/records/{id}")
    ModelAndView view(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable String standing,
            Locale locale) {
        return page(Asked.of(id, fields, purpose, grant, standing, FormOfUse.VIEW), "access/record", locale);
    }

    /** Opening it counts as printing. */
    @GetMapping("/records/{id}/print")
    ModelAndView print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable String standing,
            Locale locale) {
        return page(Asked.of(id, fields, purpose, grant, standing, FormOfUse.PRINT), "access/print", locale);
    }

    private ModelAndView page(ReadingRequest asked, String view, Locale locale) {
        Actor actor = currentActor.get();
        if (reading.isOwn(actor, asked)) return SeeOther.page("/me");
        ReadRecord read = reading.read(actor, asked);
        var page = new ModelAndView(view);
        page.addObject("record", read.id());
        page.addObject("basis", read.basis());
        page.addObject("purpose", read.purpose());
        page.addObject("purposeText", texts.purpose(read.purpose(), locale));
        page.addObject("lines", texts.lines(read, locale));
        page.addObject("person", people.nameOn(actor, read));
        // browsers repeat the foot of a table on each sheet of paper
        page.addObject("onPaper", asked.form() == FormOfUse.PRINT);
        page.addObject("mark", mark.of(actor, read, locale));
        return page;
    }
}
