package org.dongthuan.evidence;

/**
 * A document that may be kept, in the form in which it is kept.
 *
 * @param orientation how a photograph was held, 1 to 8 as cameras count; 1 is upright
 * @param isDrawnWhole false when a picture on its pages cannot be drawn here: who decides has to open the document itself
 */
record CheckedDocument(DocumentKind kind, byte[] content, int pages, int orientation, boolean isDrawnWhole) {}
