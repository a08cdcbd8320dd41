package org.dongthuan.notification.web;

import org.dongthuan.identity.CurrentActor;
import org.dongthuan.notification.Mailbox;
import org.dongthuan.notification.OwnMailServer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mails of the demonstration, which leave this machine for nobody. */
@Controller
@OwnMailServer
class MailboxPages {

    private final Mailbox mailbox;
    private final CurrentActor currentActor;

    MailboxPages(Mailbox mailbox, CurrentActor currentActor) {
        this.mailbox = mailbox;
        this.currentActor = currentActor;
    }

    @GetMapping("/demo/mail")
    String mails(Model model) {
        model.addAttribute("mails", mailbox.of(currentActor.get()));
        return "notification/mailbox";
    }
}
