package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.correction.LateCorrectionTable.Apology;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** What the story tells of the term: that it was extended, and that it passed. */
@Component
class TermStory {

    private final CorrectionExtensionTable extensions;
    private final LateCorrectionTable late;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    TermStory(
            CorrectionExtensionTable extensions,
            LateCorrectionTable late,
            People people,
            Agencies agencies,
            Texts texts,
            Clock clock) {
        this.extensions = extensions;
        this.late = late;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param looked whether somebody has said a word on it */
    List<StoryLine> of(Correction correction, boolean looked, Locale locale) {
        // nobody extends what nobody has looked at, and nothing is late before its last day
        if (!looked && !LocalDate.now(clock).isAfter(correction.dueDate())) return List.of();
        List<StoryLine> lines = new ArrayList<>();
        extensions.find(correction.number()).ifPresent(extension -> lines.add(extended(extension)));
        for (Apology apology : late.of(correction.number())) lines.add(late(apology, locale));
        return lines;
    }

    private StoryLine extended(Extension extension) {
        return new StoryLine(
                "EXTENDED",
                extension.at(),
                people.find(extension.actor()).map(Person::name).orElse(extension.actor()),
                agencies.name(extension.agency()),
                List.of(extension.reason()));
    }

    private StoryLine late(Apology apology, Locale locale) {
        return new StoryLine(
                "LATE",
                apology.at(),
                null,
                null,
                List.of(texts.text("story.LATE.promised", locale, VietnamTime.day(apology.promised()))));
    }
}
