package org.dongthuan.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceContent;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.MayAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private static final String PRIVATE = "private, no-store";

    private final EvidenceDesk desk;
    private final CurrentActor currentActor;

    EvidenceController(EvidenceDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(429)
    ResponseEntity<EvidenceReceipt> upload(@RequestPart MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Actor actor = currentActor.get();
            // whoever has no record has nothing to prove
            if (!actor.holds(Role.OFFICIAL)) throw new Refusal.NotPermitted("not-permitted");
            EvidenceDocument document = desk.upload(actor, file.getOriginalFilename(), content);
            return ResponseEntity.created(URI.create("/api/v1/evidence/" + document.id()))
                    .body(EvidenceReceipt.of(document));
        }
    }

    @GetMapping("/{id}")
    @MayAnswer(410)
    void read(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        EvidenceContent content = desk.open(currentActor.get(), id);
        guard(response);
        response.setContentType(content.document().mediaType());
        response.setContentLengthLong(content.document().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + content.fileName() + "\"");
        response.setHeader(HttpHeaders.ETAG, "\"" + content.document().sha256() + "\"");
        content.writeTo(response.getOutputStream());
    }

    @GetMapping("/{id}/pages/{page}")
    @MayAnswer({410, 429})
    void page(@PathVariable UUID id, @PathVariable int page, HttpServletResponse response) throws IOException {
        byte[] picture = desk.page(currentActor.get(), id, page);
        guard(response);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** Whatever a document hides, no browser runs it in our name. */
    private static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
    }
}
