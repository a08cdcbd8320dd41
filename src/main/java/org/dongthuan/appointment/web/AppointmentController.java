package org.dongthuan.appointment.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.AppointmentDesk;
import org.dongthuan.appointment.HeldAppointments;
import org.dongthuan.appointment.HeldAppointments.Wanted;
import org.dongthuan.appointment.ProposalView;
import org.dongthuan.appointment.ProposeAppointment;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.HeldAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on appointments and on the proposals that they come from. */
@RestController
@RequestMapping(value = "/api/v1/admin/appointments", produces = MediaType.APPLICATION_JSON_VALUE)
class AppointmentController {

    private final AppointmentDesk desk;
    private final HeldAppointments held;
    private final CurrentActor actor;

    AppointmentController(AppointmentDesk desk, HeldAppointments held, CurrentActor actor) {
        this.desk = desk;
        this.held = held;
        this.actor = actor;
    }

    @GetMapping
    @MayAnswer({403, 404})
    KeyListing<HeldAppointment> list(
            @Parameter(description = "At that agency alone; without it at all of the area")
                    @RequestParam(required = false)
                    @Nullable
                    String agency,
            @Parameter(description = "What the holder of the appointment of that id holds and held")
                    @RequestParam(required = false)
                    @Nullable
                    Long of,
            @RequestParam(required = false) @Nullable Role role,
            @Parameter(description = "Held on that day; without it the whole history")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return held.list(actor.get(), new Wanted(code(agency), of, role, on), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({403, 409})
    ResponseEntity<ProposalView> propose(@RequestBody ProposeAppointment proposal) {
        ProposalView proposed = desk.propose(actor.get(), proposal);
        return ResponseEntity.created(URI.create("/api/v1/admin/appointments/proposals/" + proposed.number()))
                .body(proposed);
    }

    @PostMapping("/{id}/end")
    @MayAnswer({403, 409})
    HeldAppointment end(@PathVariable long id, @RequestBody Ending body) {
        return held.end(actor.get(), id, body.reason());
    }

    @GetMapping("/proposals")
    @MayAnswer(403)
    KeyListing<ProposalView> proposals(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @GetMapping("/proposals/{number}")
    @MayAnswer(403)
    ProposalView proposal(@PathVariable String number) {
        return desk.get(actor.get(), RequestNumber.named(number));
    }

    @PostMapping("/proposals/{number}/withdraw")
    @MayAnswer({403, 409})
    ProposalView withdraw(@PathVariable String number) {
        return desk.withdraw(actor.get(), RequestNumber.named(number));
    }

    /** What is no code names no agency. */
    static @Nullable AgencyCode code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return new AgencyCode(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("agency-unknown", typed);
        }
    }

    /** Why an appointment is ended. */
    record Ending(@Nullable String reason) {}
}
