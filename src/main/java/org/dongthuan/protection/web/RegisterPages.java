package org.dongthuan.protection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.protection.ProcessingRegister;
import org.dongthuan.protection.RegisterPapers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of processing activities. */
@Controller
class RegisterPages {

    private final ProcessingRegister register;
    private final RegisterFile file;
    private final RegisterPapers papers;
    private final CurrentActor currentActor;

    RegisterPages(ProcessingRegister register, RegisterFile file, RegisterPapers papers, CurrentActor currentActor) {
        this.register = register;
        this.file = file;
        this.papers = papers;
        this.currentActor = currentActor;
    }

    @GetMapping("/protection/register")
    String register(Model model, Locale locale) {
        Actor actor = currentActor.get();
        model.addAttribute("lines", register.lines(actor, locale));
        model.addAttribute("facts", register.facts(actor));
        return "protection/register";
    }

    @GetMapping("/protection/register.pdf")
    void print(HttpServletResponse response) throws IOException {
        PaperAnswer.send(papers.print(currentActor.get()), "so-dang-ky", response);
    }

    @GetMapping("/protection/register.csv")
    ResponseEntity<byte[]> download(Locale locale) {
        return file.answer(register.lines(currentActor.get(), locale), locale);
    }
}
