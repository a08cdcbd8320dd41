package org.dongthuan.evidence;

/**
 * A document that may be kept, in the form in which it is kept.
 *
 * @param orientation how a photograph was held, 1 to 8 as cameras count; 1 is upright
 */
record CheckedDocument(DocumentKind kind, byte[] content, int pages, int orientation) {}
