package org.dongthuan.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.ChannelDesk;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.channel.Webhooks;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
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

/** At which address a portal is told how its requests stand, and by which key it knows us. */
@Controller
@RequestMapping(ChannelPages.PAGE + "/{code}")
class WebhookPages {

    private static final String ADDRESS = "address";

    private final CurrentActor currentActor;
    private final ChannelDesk desk;
    private final Webhooks webhooks;
    private final TypedForms drafts;
    private final Texts texts;

    WebhookPages(CurrentActor currentActor, ChannelDesk desk, Webhooks webhooks, TypedForms drafts, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.webhooks = webhooks;
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping("/webhook")
    ModelAndView form(
            @PathVariable String code,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model) {
        Actor actor = currentActor.get();
        Channel channel = desk.get(actor, code);
        String typed = drafts.find(actor.account(), page(code), draft)
                .map(form -> form.first(ADDRESS))
                .orElseGet(() -> webhooks.get(channel).address());
        var page = new ModelAndView("channel/webhook")
                .addObject("channel", channel)
                .addObject(ADDRESS, typed)
                .addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
        return Told.show(model, page);
    }

    @PostMapping("/webhook")
    ModelAndView set(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        String address = typed.getFirst(ADDRESS);
        try {
            Optional<WithSecret> told = webhooks.set(actor, code, address == null ? "" : address);
            drafts.remove(actor.account(), draft);
            if (told.isPresent()) return key(told.get(), response);
            flash.addFlashAttribute("done", "channel.done.webhook");
            return SeeOther.page(ChannelPages.PAGE + "/" + code);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), page(code), draft, typed);
            Told.on(flash, FormErrors.of(refusal, UnaryOperator.identity(), texts, locale), refusal.status());
            return SeeOther.page(page(code) + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/renew-key")
    ModelAndView ask(@PathVariable String code) {
        Channel channel = desk.get(currentActor.get(), code);
        return new ModelAndView("channel/ask").addObject("channel", channel).addObject("act", "renew-key");
    }

    @PostMapping("/renew-key")
    ModelAndView renew(@PathVariable String code, HttpServletResponse response) {
        return key(webhooks.renew(currentActor.get(), code), response);
    }

    /** The key is in this answer only: neither in a session nor in an address. */
    private static ModelAndView key(WithSecret told, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("channel/key")
                .addObject("channel", told.channel())
                .addObject("key", told.secret());
    }

    private static String page(String code) {
        return ChannelPages.PAGE + "/" + code + "/webhook";
    }
}
