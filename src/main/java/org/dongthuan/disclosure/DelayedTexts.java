package org.dongthuan.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.audit.Reading;
import org.dongthuan.grant.DelayGrounds;
import org.dongthuan.grant.DisclosureDelay;
import org.dongthuan.grant.DisclosureDelays.OnRecord;
import org.springframework.stereotype.Component;

/** Says of lines that are shown later than they happened since when they are, and on what ground. */
@Component
class DelayedTexts {

    private final DelayGrounds grounds;

    DelayedTexts(DelayGrounds grounds) {
        this.grounds = grounds;
    }

    /** @param readings the lines of the log that these are */
    List<Disclosure> marked(List<Disclosure> shown, List<Reading> readings, OnRecord delays, Locale locale) {
        Map<Long, Reading> byId = readings.stream().collect(Collectors.toMap(Reading::id, Function.identity()));
        return shown.stream()
                .map(one -> delays.after(Objects.requireNonNull(byId.get(one.id())))
                        .map(delay -> one.delayed(delayed(delay, locale)))
                        .orElse(one))
                .toList();
    }

    private Disclosure.Delayed delayed(DisclosureDelay delay, Locale locale) {
        return new Disclosure.Delayed(
                delay.shownFrom(),
                delay.ground(),
                grounds.find(delay.ground())
                        .map(ground -> ground.label(locale) + " (" + ground.legalSource() + ")")
                        .orElse(delay.ground()));
    }
}
