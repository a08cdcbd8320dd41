package org.dongthuan.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.access.AccessChoices;
import org.dongthuan.access.AccessOutlook;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.access.SubmitAccessRequest;
import org.dongthuan.agency.Agencies;
import org.dongthuan.grant.DelayGrounds;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the two pages of the form. */
@Component
class AccessFormPage {

    private final AccessChoices choices;
    private final FieldCatalogue catalogue;
    private final Agencies agencies;
    private final DelayGrounds grounds;

    AccessFormPage(AccessChoices choices, FieldCatalogue catalogue, Agencies agencies, DelayGrounds grounds) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.grounds = grounds;
    }

    /** A field that can be ticked. */
    public record FieldBox(String id, String label, Field.Sensitivity sensitivity, boolean ticked) {}

    /** A group of the catalogue. */
    public record Group(String id, List<FieldBox> fields) {
        public long ticked() {
            return fields.stream().filter(FieldBox::ticked).count();
        }
    }

    ModelAndView of(Actor actor, AccessForm form, FormErrors errors, List<FoundPerson> found, Locale locale) {
        var page = new ModelAndView("access/form");
        page.addObject("form", form);
        page.addObject("found", found);
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        page.addObject("purposes", choices.purposes(actor, locale));
        page.addObject("legalBases", choices.legalBases(locale));
        page.addObject("groups", groups(form, locale));
        page.addObject("formsOfUse", FormOfUse.values());
        page.addObject("delayGrounds", grounds.inForce());
        page.addObject("channels", catalogue.codes(SubmitAccessRequest.CHANNELS));
        return page;
    }

    ModelAndView check(Actor actor, AccessForm form, AccessOutlook outlook, Locale locale) {
        var page = new ModelAndView("access/check");
        page.addObject("form", form);
        page.addObject("outlook", outlook);
        page.addObject("purpose", label(choices.purposes(actor, locale), form.purpose()));
        page.addObject("legalBasis", label(choices.legalBases(locale), form.legalBasis()));
        page.addObject("fields", asked(form, locale));
        page.addObject("channel", catalogue.codeLabel(SubmitAccessRequest.CHANNELS, form.channel(), locale));
        page.addObject("agencies", agencyNames(outlook));
        SubmitAccessRequest.Delay delay = form.command().delay();
        LocalDate day = delay == null ? null : delay.releaseDay();
        page.addObject("delayDay", day == null ? "" : VietnamTime.day(day));
        page.addObject("delayGround", grounds.find(form.delayGround()).orElse(null));
        return page;
    }

    private List<FieldBox> asked(AccessForm form, Locale locale) {
        return groups(form, locale).stream()
                .flatMap(group -> group.fields().stream())
                .filter(FieldBox::ticked)
                .toList();
    }

    private List<Group> groups(AccessForm form, Locale locale) {
        return catalogue.groups().stream()
                .map(group -> new Group(
                        group,
                        catalogue.fields().stream()
                                .filter(field -> field.group().equals(group))
                                .map(field -> new FieldBox(
                                        field.id(),
                                        field.label(locale),
                                        field.sensitivity(),
                                        form.fields().contains(field.id())))
                                .toList()))
                .toList();
    }

    private Map<String, String> agencyNames(AccessOutlook outlook) {
        return outlook.people().stream()
                .map(AccessOutlook.Asked::decidingAgency)
                .distinct()
                .collect(Collectors.toMap(agency -> agency.code(), agencies::name));
    }

    private static String label(List<AccessChoices.Choice> all, String code) {
        return all.stream()
                .filter(choice -> choice.code().equals(code))
                .map(AccessChoices.Choice::label)
                .findFirst()
                .orElse(code);
    }
}
