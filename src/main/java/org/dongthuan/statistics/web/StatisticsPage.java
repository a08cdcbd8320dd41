package org.dongthuan.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.statistics.Dimension;
import org.dongthuan.statistics.Dimension.Form;
import org.dongthuan.statistics.SavedQueries;
import org.dongthuan.statistics.StatisticsDesk;
import org.dongthuan.statistics.web.SheetWords.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which figures are chosen and shown. */
@Component
class StatisticsPage {

    private final StatisticsDesk desk;
    private final SavedQueries saved;
    private final SheetWords words;

    StatisticsPage(StatisticsDesk desk, SavedQueries saved, SheetWords words) {
        this.desk = desk;
        this.saved = saved;
        this.words = words;
    }

    ModelAndView of(Actor actor, StatisticsForm form, FormErrors errors, Locale locale) {
        List<AllowedUse> purposes = desk.purposes(actor);
        AllowedUse chosen = purposes.stream()
                .filter(use -> use.code().equals(form.purpose()))
                .findFirst()
                .orElse(purposes.get(0));
        return new ModelAndView("statistics/statistics")
                .addObject("form", form)
                .addObject(
                        "purposes",
                        purposes.stream()
                                .map(use -> new Option(use.code(), use.label(locale)))
                                .toList())
                .addObject("country", desk.isAboutTheCountry(actor, chosen))
                .addObject(
                        "dimensions",
                        desk.dimensions().stream()
                                .map(each -> new Option(each.id(), each.label(locale)))
                                .toList())
                .addObject("filters", filters(actor, chosen, form, locale))
                .addObject("saved", saved.of(actor))
                .addObject("day", desk.day().orElse(null))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }

    private List<Filter> filters(Actor actor, AllowedUse purpose, StatisticsForm form, Locale locale) {
        List<Filter> filters = new ArrayList<>();
        List<String> managing = desk.managingAgencies(actor, purpose);
        for (Dimension dimension : desk.dimensions()) {
            List<Option> options = switch (dimension.form()) {
                case MANAGING_AGENCY -> agencies(managing);
                case USING_AGENCY -> usingAgencies(actor, purpose, managing, form);
                default ->
                    dimension.groups().stream()
                            .map(group -> new Option(group.code(), group.label(locale)))
                            .toList();
            };
            if (options.size() > 1) filters.add(new Filter(dimension.id(), dimension.label(locale), options));
        }
        return filters;
    }

    /** Thousands are too many to choose from: only those of one managing agency are offered. */
    private List<Option> usingAgencies(Actor actor, AllowedUse purpose, List<String> managing, StatisticsForm form) {
        String chosen = form.value(desk.dimensions().stream()
                .filter(each -> each.form() == Form.MANAGING_AGENCY)
                .findFirst()
                .map(Dimension::id)
                .orElse(""));
        if (!chosen.isEmpty() && managing.contains(chosen)) return agencies(desk.usingAgencies(actor, purpose, chosen));
        return managing.size() == 1 ? agencies(desk.usingAgencies(actor, purpose, managing.get(0))) : List.of();
    }

    private List<Option> agencies(List<String> codes) {
        return codes.stream().map(words::agency).toList();
    }

    /** A dimension of which one value may be chosen. */
    record Filter(String id, String label, List<Option> options) {}
}
