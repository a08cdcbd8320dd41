package org.dongthuan.evidence;

import java.io.OutputStream;
import java.util.function.Consumer;

/** A document that was opened for somebody: he may read it, and the log says that he did. */
public final class EvidenceContent {

    private final EvidenceDocument document;
    private final Consumer<OutputStream> content;

    EvidenceContent(EvidenceDocument document, Consumer<OutputStream> content) {
        this.document = document;
        this.content = content;
    }

    public EvidenceDocument document() {
        return document;
    }

    /** A name for a file that says nothing about whose it is. */
    public String fileName() {
        return document.id() + "." + DocumentKind.named(document.mediaType()).extension();
    }

    public void writeTo(OutputStream target) {
        content.accept(target);
    }
}
