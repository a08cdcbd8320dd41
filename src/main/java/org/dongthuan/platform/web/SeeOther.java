package org.dongthuan.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a form that was carried out: another page, so that going back or reloading sends nothing twice. */
public final class SeeOther {

    private SeeOther() {}

    public static ModelAndView page(String path) {
        var answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
