package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;

/** What may be read and how, until the end of a day, by code and by the name that readers know. */
public record ReplacedScope(List<Named> fields, List<Named> formsOfUse, LocalDate to) {

    /** A field or a form of use. */
    public record Named(String code, String label) {}
}
