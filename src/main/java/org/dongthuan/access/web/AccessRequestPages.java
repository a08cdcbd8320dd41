package org.dongthuan.access.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.access.AccessStage;
import org.dongthuan.access.AccessView;
import org.dongthuan.access.SubmitAccessRequest;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermWords;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request to read with its story so far, and taking it back. */
@Controller
class AccessRequestPages {

    private final CurrentActor currentActor;
    private final AccessDesk desk;
    private final Agencies agencies;
    private final TermWords terms;
    private final FieldCatalogue catalogue;

    AccessRequestPages(
            CurrentActor currentActor, AccessDesk desk, Agencies agencies, TermWords terms, FieldCatalogue catalogue) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.agencies = agencies;
        this.terms = terms;
        this.catalogue = catalogue;
    }

    @GetMapping("/access-requests/{number}")
    String request(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "access/request";
    }

    @GetMapping("/access-requests/{number}/withdraw")
    String askBeforeWithdrawing(@PathVariable String number, Model model, Locale locale) {
        AccessView view = show(number, model, locale);
        return view.mayWithdraw() ? "access/withdraw" : "redirect:/access-requests/" + view.number();
    }

    @PostMapping("/access-requests/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, RedirectAttributes flash) {
        desk.withdraw(currentActor.get(), RequestNumber.named(number));
        flash.addFlashAttribute("done", "withdrawn");
        return SeeOther.page("/access-requests/" + number);
    }

    private AccessView show(String number, Model model, Locale locale) {
        AccessView view = desk.view(currentActor.get(), RequestNumber.named(number), locale);
        Map<String, String> names = view.parts().stream()
                .flatMap(AccessRequestPages::agenciesOf)
                .distinct()
                .collect(Collectors.toMap(agency -> agency.code(), agencies::name));
        model.addAttribute("request", view);
        model.addAttribute("agencies", names);
        model.addAttribute("counted", counted(view, locale));
        model.addAttribute("recipientAgency", agencies.name(view.recipientAgency()));
        if (view.channel() != null) {
            String channel = catalogue.codeLabel(SubmitAccessRequest.CHANNELS, view.channel(), locale);
            model.addAttribute("channel", channel);
        }
        return view;
    }

    private static Stream<AgencyCode> agenciesOf(AccessView.Part part) {
        Stream<AgencyCode> awaiting =
                Stream.ofNullable(part.awaitsAppointment()).map(AwaitedAppointment::agency);
        return Stream.concat(Stream.of(part.decidingAgency()), awaiting);
    }

    /** By the last day for an answer, how it was counted. */
    private Map<LocalDate, String> counted(AccessView view, Locale locale) {
        return view.parts().stream()
                .filter(part -> part.stage() == AccessStage.AWAITING_CONSENT)
                .flatMap(part -> Stream.ofNullable(part.answerBy()))
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        day -> terms.counted(TimeLimitRules.CONSENT_ANSWER, view.submittedAt(), day, locale)));
    }
}
