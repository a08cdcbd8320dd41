package org.dongthuan.statistics.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.statistics.Dimension;
import org.dongthuan.statistics.Figures;
import org.dongthuan.statistics.Question;
import org.dongthuan.statistics.StatisticsDesk;
import org.dongthuan.statistics.Tabulation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls for figures about many. */
@RestController
@RequestMapping(value = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
class StatisticsController {

    private final StatisticsDesk desk;
    private final CurrentActor currentActor;

    StatisticsController(StatisticsDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping("/dimensions")
    @MayAnswer(403)
    Choices dimensions(Locale locale) {
        Actor actor = currentActor.get();
        return new Choices(
                desk.purposes(actor).stream()
                        .map(use -> new Purpose(
                                use.code(), use.label(locale), desk.isAboutTheCountry(actor, use) ? "NATION" : "OWN"))
                        .toList(),
                desk.dimensions().stream().map(each -> dimension(each, locale)).toList(),
                desk.day().orElse(null),
                Figures.ROUNDED_TO);
    }

    @PostMapping("/query")
    @MayAnswer({403, 409, 422})
    Answer query(@RequestBody Question question) {
        Figures figures = desk.ask(currentActor.get(), question, FormOfUse.VIEW);
        return new Answer(
                figures.lines().stream().map(line -> cell(figures.by(), line)).toList(),
                figures.suppressed(),
                figures.asOf(),
                Figures.ROUNDED_TO);
    }

    private static Map<String, @Nullable Object> cell(List<Dimension> by, Tabulation.Line line) {
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        for (int place = 0; place < by.size(); place++)
            cell.put(by.get(place).id(), line.values().get(place));
        cell.put("count", line.count());
        return cell;
    }

    private static Choice dimension(Dimension dimension, Locale locale) {
        return new Choice(
                dimension.id(),
                dimension.label(locale),
                dimension.form(),
                dimension.groups().stream()
                        .map(group -> new Value(group.code(), group.label(locale)))
                        .toList());
    }

    /**
     * What may be asked.
     *
     * @param asOf the day of which the figures are
     */
    record Choices(
            List<Purpose> purposes,
            List<Choice> dimensions,
            @Nullable LocalDate asOf,
            int roundedTo) {}

    /**
     * For what.
     *
     * @param area about the whole country, or the own agency
     */
    record Purpose(String code, String label, String area) {}

    /** By what, with its values; those of agencies are their codes. */
    record Choice(String id, String label, Dimension.Form form, List<Value> values) {}

    /** A value that is counted as one. */
    record Value(String code, String label) {}

    /**
     * What is told.
     *
     * @param cells by each dimension its value, and the count, null where it is not told
     * @param suppressed how many counts are null
     */
    record Answer(List<Map<String, @Nullable Object>> cells, int suppressed, LocalDate asOf, int roundedTo) {}
}
