package org.dongthuan.history.web;

import java.util.Locale;
import java.util.Optional;
import org.dongthuan.history.ChangeNotices;
import org.dongthuan.history.RecordHistory;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed on my record, what it said on a day, and what I was told of other people's. */
@Controller
class HistoryPages {

    private static final int ON_A_PAGE = 20;

    private final CurrentActor currentActor;
    private final RecordHistory history;
    private final ChangeNotices notices;
    private final ThenPart then;
    private final FieldCatalogue catalogue;

    HistoryPages(
            CurrentActor currentActor,
            RecordHistory history,
            ChangeNotices notices,
            ThenPart then,
            FieldCatalogue catalogue) {
        this.currentActor = currentActor;
        this.history = history;
        this.notices = notices;
        this.then = then;
        this.catalogue = catalogue;
    }

    /** @param asOf as it was typed, like {@code knownOn}: what cannot be read is told beside it */
    @GetMapping("/me/history")
    String history(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownOn,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        Optional<Field> asked =
                Optional.ofNullable(field).filter(typed -> !typed.isEmpty()).map(this::known);
        String id = asked.map(Field::id).orElse(null);
        model.addAttribute("field", id);
        model.addAttribute("label", asked.map(found -> found.label(locale)).orElse(null));
        model.addAttribute("after", after);
        model.addAllAttributes(then.of(actor, id, new ThenPart.Typed(asOf, knownOn), locale));
        model.addAttribute(
                "changes", history.own(actor, id, new KeyPaging(after == null ? "" : after, ON_A_PAGE), locale));
        return "history/history";
    }

    /** By the address that it had at first. */
    @GetMapping("/me/history/{field}")
    String history(@PathVariable String field, Model model, Locale locale) {
        return history(field, null, null, null, model, locale);
    }

    @GetMapping(ChangeNotices.PAGE)
    String notices(@RequestParam(required = false) @Nullable String after, Model model, Locale locale) {
        var paging = new KeyPaging(after == null ? "" : after, ON_A_PAGE);
        model.addAttribute("notices", notices.own(currentActor.get(), paging, locale));
        model.addAttribute("after", after);
        return "history/notices";
    }

    private Field known(String field) {
        return catalogue.find(field).orElseThrow(() -> new Refusal.NotFound("not-found"));
    }
}
