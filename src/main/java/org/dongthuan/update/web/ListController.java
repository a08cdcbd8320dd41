package org.dongthuan.update.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Spreadsheet;
import org.dongthuan.update.CheckedList;
import org.dongthuan.update.ConfirmList;
import org.dongthuan.update.ListDesk;
import org.dongthuan.update.UpdateSummary;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The calls on lists: a template, a dry run, a confirmation. */
@RestController
@RequestMapping("/api/v1/record-updates")
class ListController {

    private final ListDesk desk;
    private final CurrentActor actor;

    ListController(ListDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/templates/{template}.csv")
    @MayAnswer(403)
    ResponseEntity<byte[]> csv(@PathVariable String template, Locale locale) {
        return Spreadsheet.answer(List.of(desk.heads(actor.get(), template, locale)), template);
    }

    @GetMapping("/templates/{template}.xlsx")
    @MayAnswer(403)
    ResponseEntity<byte[]> workbook(@PathVariable String template, Locale locale) {
        return TemplateWorkbook.answer(desk.heads(actor.get(), template, locale), template);
    }

    @PostMapping(
            path = "/batches",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(404)
    ResponseEntity<CheckedList> look(@RequestPart MultipartFile file, @RequestParam String template, Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            CheckedList checked = desk.look(actor.get(), template, content, locale);
            return ResponseEntity.created(URI.create("/record-updates/batches/" + checked.batchId()))
                    .body(checked);
        }
    }

    @PostMapping(path = "/batches/{batchId}/confirm", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UpdateSummary> confirm(@PathVariable UUID batchId, @RequestBody ConfirmList command, Locale locale) {
        UpdateSummary submitted = desk.confirm(actor.get(), batchId, command, locale);
        return ResponseEntity.created(URI.create("/api/v1/record-updates/" + submitted.number()))
                .body(submitted);
    }
}
