package org.dongthuan.platform.web;

import java.io.Serializable;
import java.util.List;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is said about a form that was sent and not taken, carried over the redirect to the page that shows it again.
 *
 * @param status of the refusal, which that page answers with
 */
public record Told(List<FormError> errors, int status) implements Serializable {

    private static final String NAME = "told";

    public Told {
        errors = List.copyOf(errors);
    }

    public static void on(RedirectAttributes flash, FormErrors errors, int status) {
        flash.addFlashAttribute(NAME, new Told(errors.all(), status));
    }

    /** Nothing when the page is opened or loaded again. */
    public static @Nullable Told in(Model model) {
        return model.getAttribute(NAME) instanceof Told told ? told : null;
    }

    /** Gives the page what is said about its form, by list and by field, and the status; nothing where all is well. */
    public static ModelAndView show(Model model, ModelAndView page) {
        Told told = in(model);
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page.addObject("errors", errors.all()).addObject("at", errors.byAnchor());
    }

    public FormErrors asErrors() {
        var said = new FormErrors();
        errors.forEach(said::add);
        return said;
    }
}
