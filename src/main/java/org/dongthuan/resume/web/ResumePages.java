package org.dongthuan.resume.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.record.RecordId;
import org.dongthuan.resume.Resumes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The résumé to take along. */
@Controller
class ResumePages {

    private final Resumes resumes;
    private final CurrentActor currentActor;

    ResumePages(Resumes resumes, CurrentActor currentActor) {
        this.resumes = resumes;
        this.currentActor = currentActor;
    }

    @GetMapping("/me/resume.pdf")
    void own(HttpServletResponse response) throws IOException {
        send(resumes.own(currentActor.get()), response);
    }

    /** Opening it counts as printing. */
    @GetMapping("/records/{id}/resume.pdf")
    void ofStaff(@PathVariable UUID id, @RequestParam String standing, HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.get();
        var record = new RecordId(id);
        send(resumes.isOwn(actor, record) ? resumes.own(actor) : resumes.ofStaff(actor, record, standing), response);
    }

    /** Under a name that tells nobody's. */
    private static void send(byte[] paper, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(paper.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-yeu-ly-lich.pdf\"");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(paper);
    }
}
