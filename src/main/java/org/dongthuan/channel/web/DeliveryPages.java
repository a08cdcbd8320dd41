package org.dongthuan.channel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.ChannelDesk;
import org.dongthuan.channel.Deliveries;
import org.dongthuan.channel.Delivery;
import org.dongthuan.channel.Webhooks;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A channel: what its portal was told, and sending it once more. */
@Controller
@RequestMapping(ChannelPages.PAGE + "/{code}")
class DeliveryPages {

    private static final int SIZE = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final CurrentActor currentActor;
    private final ChannelDesk desk;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Texts texts;

    DeliveryPages(CurrentActor currentActor, ChannelDesk desk, Webhooks webhooks, Deliveries deliveries, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    /** A delivery as the page shows it. */
    public record Line(Delivery delivery, String status, String result) {}

    @GetMapping
    ModelAndView channel(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        Actor actor = currentActor.get();
        Channel channel = desk.get(actor, code);
        KeyListing<Delivery> found = deliveries.list(actor, code, KeyPaging.of(after, null, SIZE));
        var page = new ModelAndView("channel/channel")
                .addObject("channel", channel)
                .addObject("open", desk.isOpen(channel))
                .addObject("webhook", webhooks.get(channel))
                .addObject(
                        "lines",
                        found.items().stream().map(one -> line(one, locale)).toList())
                .addObject("next", found.next());
        return Told.show(model, page);
    }

    @PostMapping("/deliveries/{id}/replay")
    ModelAndView replay(@PathVariable String code, @PathVariable UUID id, RedirectAttributes flash) {
        deliveries.replay(currentActor.get(), code, id);
        return replayed(code, 1, flash);
    }

    @PostMapping("/deliveries/replay")
    ModelAndView replaySince(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String since,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        OffsetDateTime moment = beginning(since);
        if (moment != null) return replayed(code, deliveries.replaySince(actor, code, moment), flash);
        desk.get(actor, code);
        Told.on(flash, FormErrors.at("since", texts.text("channel.day", locale)), 422);
        flash.addFlashAttribute("since", since);
        return SeeOther.page(ChannelPages.PAGE + "/" + code);
    }

    private static ModelAndView replayed(String code, int many, RedirectAttributes flash) {
        flash.addFlashAttribute("replayed", many);
        return SeeOther.page(ChannelPages.PAGE + "/" + code);
    }

    private Line line(Delivery delivery, Locale locale) {
        String kind = delivery.number().startsWith("DC") ? "correction" : "access";
        return new Line(
                delivery, texts.text(kind + ".status." + delivery.status(), locale), result(delivery.result(), locale));
    }

    /** A status is what the portal answered, a word what went wrong before it could. */
    private String result(@Nullable String result, Locale locale) {
        if (result == null) return "–";
        return Character.isDigit(result.charAt(0))
                ? texts.text("channel.result.status", locale, result)
                : texts.text("channel.result." + result, locale);
    }

    /** Of that day in Vietnam; none for what is no day of any calendar. */
    private static @Nullable OffsetDateTime beginning(String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY)
                    .atStartOfDay(VietnamTime.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
