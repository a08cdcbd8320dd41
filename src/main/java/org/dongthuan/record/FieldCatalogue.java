package org.dongthuan.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fields of a record and the lists their codes come from; both are shipped data, not code. */
@Component
public class FieldCatalogue {

    /** All fields in the order of the catalogue. */
    public List<Field> fields() {
        throw new UnsupportedOperationException();
    }

    /** The groups in the order of the catalogue. */
    public List<String> groups() {
        throw new UnsupportedOperationException();
    }

    public Optional<Field> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** The columns of a repeating field; each is described like a field of its own. */
    public List<Column> columns(Field repeating) {
        throw new UnsupportedOperationException();
    }

    /** The codes that may be entered today, in their order; not for lists as long as {@code commune} or {@code agency}. */
    public List<Code> codes(String list) {
        throw new UnsupportedOperationException();
    }

    /** The label of a code, also of one that may no longer be entered; the code itself where it is unknown. */
    public String codeLabel(String list, String code, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** A code that may be chosen. */
    public record Code(String code, String labelVi, String labelEn) {
        public String label(Locale locale) {
            return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
        }
    }

    /** A column of a repeating field. */
    public record Column(Field field, boolean required) {}
}
