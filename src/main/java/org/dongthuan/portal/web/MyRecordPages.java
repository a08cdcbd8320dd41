package org.dongthuan.portal.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.Registry;
import org.dongthuan.update.UpdateDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My record in words: each field with its owner, its proof, and the way to a correction. */
@Controller
class MyRecordPages {

    private final CurrentActor currentActor;
    private final Registry registry;
    private final CorrectionDesk corrections;
    private final UpdateDesk updates;
    private final RecordGroups groups;
    private final FullnessPart fullness;

    MyRecordPages(
            CurrentActor currentActor,
            Registry registry,
            CorrectionDesk corrections,
            UpdateDesk updates,
            RecordGroups groups,
            FullnessPart fullness) {
        this.currentActor = currentActor;
        this.registry = registry;
        this.corrections = corrections;
        this.updates = updates;
        this.groups = groups;
        this.fullness = fullness;
    }

    @GetMapping("/me")
    String record(Model model, Locale locale) {
        Actor actor = currentActor.get();
        OfficialRecord record = registry.readOwn(actor);
        model.addAttribute("holder", groups.holder(record.holder()));
        model.addAttribute("groups", groups.of(record, corrections.openOnOwnRecord(actor), locale));
        model.addAttribute("fullness", fullness.of(record, locale));
        model.addAttribute("updates", updates.onOwnRecord(actor, locale));
        return "portal/record";
    }

    /** The person says that these fields are still right. */
    @PostMapping("/me/confirm")
    ModelAndView confirm(@RequestParam(required = false) @Nullable List<String> fields, RedirectAttributes flash) {
        fullness.confirm(currentActor.get(), fields);
        flash.addFlashAttribute("confirmed", true);
        return SeeOther.page("/me");
    }
}
