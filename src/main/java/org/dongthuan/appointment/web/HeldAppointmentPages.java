package org.dongthuan.appointment.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.agency.Agencies;
import org.dongthuan.appointment.HeldAppointments;
import org.dongthuan.appointment.HeldAppointments.Wanted;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.HeldAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds what, on a day or ever; ending it. */
@Controller
@RequestMapping(AppointmentPages.PAGE)
class HeldAppointmentPages {

    private final CurrentActor currentActor;
    private final HeldAppointments held;
    private final TypedForms drafts;
    private final Agencies agencies;
    private final Texts texts;

    HeldAppointmentPages(
            CurrentActor currentActor, HeldAppointments held, TypedForms drafts, Agencies agencies, Texts texts) {
        this.currentActor = currentActor;
        this.held = held;
        this.drafts = drafts;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** An appointment as the page shows it. */
    public record Line(HeldAppointment held, @Nullable String agencyName) {}

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable Long of,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LocalDate day = AppointmentForm.day(on);
        var wanted = new Wanted(AppointmentController.code(agency), of, AppointmentForm.role(role), day);
        var page = held.list(currentActor.get(), wanted, KeyPaging.of(after, null, null));
        model.addAttribute("lines", page.items().stream().map(this::line).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("roles", Role.values());
        model.addAttribute("agency", agency);
        model.addAttribute("of", of);
        model.addAttribute("role", role);
        model.addAttribute("on", on);
        model.addAttribute("unknownDay", day == null && !on.isBlank());
        return "appointment/held";
    }

    @GetMapping("/{id}/end")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        Optional<TypedForm> typed = drafts.findOrLatest(actor.account(), page(id), draft);
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("appointment/end")
                .addObject("line", line(held.get(actor, id)))
                .addObject("reason", typed.map(one -> one.first("reason")).orElse(""))
                .addObject(TypedForm.DRAFT, typed.map(TypedForm::id).orElseGet(UUID::randomUUID))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            HeldAppointment ended = held.end(actor, id, typed.getFirst("reason"));
            drafts.remove(actor.account(), draft);
            return SeeOther.page(AppointmentPages.PAGE + "?of=" + ended.id());
        } catch (Refusal.RuleViolated | Refusal.Conflict refusal) {
            UUID kept = drafts.save(actor.account(), page(id), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(id) + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    private static String page(long id) {
        return AppointmentPages.PAGE + "/" + id + "/end";
    }

    private Line line(HeldAppointment appointment) {
        var agency = appointment.agency();
        return new Line(appointment, agency == null ? null : agencies.name(agency));
    }
}
