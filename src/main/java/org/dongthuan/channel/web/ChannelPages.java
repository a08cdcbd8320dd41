package org.dongthuan.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.ChannelDesk;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.channel.Deliveries;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** The channels: opening one, closing it, and giving it another secret. */
@Controller
@RequestMapping(ChannelPages.PAGE)
class ChannelPages {

    static final String PAGE = "/admin/channels";

    private final CurrentActor currentActor;
    private final ChannelDesk desk;
    private final FieldCatalogue catalogue;
    private final Deliveries deliveries;
    private final TypedForms drafts;
    private final Texts texts;

    ChannelPages(
            CurrentActor currentActor,
            ChannelDesk desk,
            FieldCatalogue catalogue,
            Deliveries deliveries,
            TypedForms drafts,
            Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** A channel as the page shows it. */
    public record Line(Channel channel, String kind, boolean open) {}

    @GetMapping
    ModelAndView all(
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        var page = new ModelAndView("channel/all");
        page.addObject(
                "lines",
                desk.all(actor).stream().map(channel -> line(channel, locale)).toList());
        page.addObject("givenUp", deliveries.givenUp(actor));
        page.addObject("kinds", desk.kinds());
        page.addObject("scopes", Channel.SCOPES);
        page.addObject(
                "form",
                drafts.find(actor.account(), PAGE, draft).map(ChannelForm::of).orElse(ChannelForm.EMPTY));
        page.addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        return Told.show(model, page);
    }

    /** The secret is in this answer only: neither in a session nor in an address. */
    @PostMapping
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            WithSecret opened = desk.open(actor, ChannelForm.of(typed).command());
            drafts.remove(actor.account(), draft);
            return secret(opened, response);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), PAGE, draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{code}/close")
    ModelAndView askToClose(@PathVariable String code) {
        return ask(code, "close");
    }

    @GetMapping("/{code}/renew")
    ModelAndView askToRenew(@PathVariable String code) {
        return ask(code, "renew");
    }

    private ModelAndView ask(String code, String act) {
        Channel channel = desk.get(currentActor.get(), code);
        return new ModelAndView("channel/ask").addObject("channel", channel).addObject("act", act);
    }

    @PostMapping("/{code}/close")
    ModelAndView close(@PathVariable String code, RedirectAttributes flash) {
        desk.close(currentActor.get(), code);
        flash.addFlashAttribute("closed", code);
        return SeeOther.page(PAGE);
    }

    @PostMapping("/{code}/renew")
    ModelAndView renew(@PathVariable String code, HttpServletResponse response) {
        return secret(desk.renew(currentActor.get(), code), response);
    }

    private static ModelAndView secret(WithSecret told, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("channel/secret")
                .addObject("channel", told.channel())
                .addObject("secret", told.secret());
    }

    private Line line(Channel channel, Locale locale) {
        return new Line(channel, catalogue.codeLabel("channel", channel.kind(), locale), desk.isOpen(channel));
    }
}
