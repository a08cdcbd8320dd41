package org.dongthuan.portal.web;

import java.util.Locale;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My record in words: each field with its owner, its proof, and the way to a correction. */
@Controller
class MyRecordPages {

    private final CurrentActor currentActor;
    private final Registry registry;
    private final CorrectionDesk corrections;
    private final RecordGroups groups;

    MyRecordPages(CurrentActor currentActor, Registry registry, CorrectionDesk corrections, RecordGroups groups) {
        this.currentActor = currentActor;
        this.registry = registry;
        this.corrections = corrections;
        this.groups = groups;
    }

    @GetMapping("/me")
    String record(Model model, Locale locale) {
        Actor actor = currentActor.get();
        OfficialRecord record = registry.readOwn(actor);
        model.addAttribute("holder", groups.holder(record.holder()));
        model.addAttribute("groups", groups.of(record, corrections.openOnOwnRecord(actor), locale));
        return "portal/record";
    }
}
