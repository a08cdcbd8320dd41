package org.dongthuan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The warning before the session ends, for pages that we do not make: those of the engine's web apps. */
@Controller
class SessionWarning {

    private final Layouts frames;

    SessionWarning(Layouts frames) {
        this.frames = frames;
    }

    @GetMapping("/session")
    String warning(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request));
        return "portal/parts :: session";
    }
}
