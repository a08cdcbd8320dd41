package org.dongthuan.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.AccountDesk;
import org.dongthuan.identity.AccountKeeping;
import org.dongthuan.identity.AccountKeeping.Act;
import org.dongthuan.identity.AccountQuery;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.KeptAccount;
import org.dongthuan.identity.KeptAccount.State;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyListing;
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

/** The accounts of an administrator's area: finding one, making one, and what can be done with it. */
@Controller
@RequestMapping(AccountPages.PAGE)
class AccountPages {

    static final String PAGE = "/admin/accounts";

    private static final String NEW = PAGE + "/new";

    private final CurrentActor currentActor;
    private final AccountDesk desk;
    private final AccountKeeping keeping;
    private final Agencies agencies;
    private final TypedForms drafts;
    private final Texts texts;

    AccountPages(
            CurrentActor currentActor,
            AccountDesk desk,
            AccountKeeping keeping,
            Agencies agencies,
            TypedForms drafts,
            Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.keeping = keeping;
        this.agencies = agencies;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** An account with the name of its agency. */
    public record Line(KeptAccount account, @Nullable String agency) {}

    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable State state, @RequestParam(defaultValue = "") String after) {
        return list(new AccountQuery(null, state, null), after);
    }

    /** Sent, not asked for by an address: who is looked for stands in no log of addresses. */
    @PostMapping("/search")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable State state) {
        return list(new AccountQuery(q, state, null), "");
    }

    private ModelAndView list(AccountQuery asked, String after) {
        KeyListing<KeptAccount> found = desk.list(currentActor.get(), asked, KeyPaging.of(after, null, null));
        boolean searched = asked.q() != null && !asked.q().isBlank();
        return new ModelAndView("identity/accounts")
                .addObject("lines", found.items().stream().map(this::line).toList())
                // what was searched for has one page: the next would have to be asked for by an address
                .addObject("next", searched ? null : found.next())
                .addObject("more", searched && found.next() != null)
                .addObject("q", searched ? asked.q() : "")
                .addObject("state", asked.state())
                .addObject("states", State.values());
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft, Model model) {
        Actor actor = currentActor.get();
        Told told = Told.in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        var page = new ModelAndView("identity/account-new")
                .addObject(
                        "form",
                        drafts.find(actor.account(), NEW, draft)
                                .map(AccountForm::of)
                                .orElse(AccountForm.EMPTY))
                .addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft)
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    @PostMapping("/new")
    ModelAndView create(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        @Nullable String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            KeptAccount made = desk.create(actor, AccountForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            return done(made.id(), "created", flash);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), NEW, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(NEW + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id) {
        Actor actor = currentActor.get();
        KeptAccount account = desk.get(actor, id);
        return new ModelAndView("identity/account")
                .addObject("line", line(account))
                .addObject("acts", acts(account.state(), id.equals(actor.account())));
    }

    @GetMapping("/{id}/{act}")
    ModelAndView ask(@PathVariable String id, @PathVariable String act) {
        return new ModelAndView("identity/account-ask")
                .addObject("line", line(desk.get(currentActor.get(), id)))
                .addObject("act", named(act).name().toLowerCase(Locale.ROOT));
    }

    @PostMapping("/{id}/{act}")
    ModelAndView act(@PathVariable String id, @PathVariable String act, RedirectAttributes flash) {
        keeping.act(currentActor.get(), id, named(act));
        return done(id, act, flash);
    }

    private static Act named(String act) {
        return Arrays.stream(Act.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(act))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("not-found"));
    }

    private static ModelAndView done(String id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return SeeOther.page(PAGE + "/" + id);
    }

    private static List<String> acts(State state, boolean own) {
        if (state == State.CLOSED) return List.of("reopen");
        return own ? List.of("unlock") : List.of("invite", "unlock", "unpair", "close");
    }

    private Line line(KeptAccount account) {
        @Nullable String agency = account.agency();
        return new Line(account, agency == null ? null : agencies.name(new AgencyCode(agency)));
    }
}
