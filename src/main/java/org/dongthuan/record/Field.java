package org.dongthuan.record;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of the catalogue: what it holds, who owns it and which document proves it.
 *
 * @param group the group of Decree 27/2026/NĐ-CP it stands in, e.g. {@code identity}
 * @param codeList the list its codes come from: a shipped one, {@code commune}, {@code agency} or {@code iso3166}
 * @param evidence the kind of document that proves a change, {@code none} where nothing is asked
 */
public record Field(
        String id,
        String group,
        String labelVi,
        String labelEn,
        Type type,
        boolean repeating,
        @Nullable String codeList,
        Sensitivity sensitivity,
        Owner owner,
        String evidence) {

    /** The form of a value. */
    public enum Type {
        TEXT,
        TEXT12,
        EMAIL,
        CODE,
        PLACE,
        ADDRESS,
        DATE,
        PARTIAL_DATE,
        NUMBER,
        DECIMAL,
        FILE,
        ROW
    }

    /** How much harm a disclosure does. */
    public enum Sensitivity {
        BASIC,
        PERSONAL,
        SENSITIVE,
        FAMILY
    }

    /** Numbers that name one person in every register of the country; some of them are by law the same number. */
    private static final Set<String> IDENTITY_NUMBERS =
            Set.of("personal_id", "old_id_number", "social_insurance_no", "tax_code", "party_card_no");

    /**
     * Who may say what is right (Decree 27/2026/NĐ-CP Art. 20(3)): the person, the managing agency, or a master database.
     *
     * @param source the master database, for {@link Kind#SOURCE} only
     */
    public record Owner(Kind kind, @Nullable String source) {

        /** Whose field it is. */
        public enum Kind {
            PERSON,
            AGENCY,
            SOURCE
        }

        /** {@code PERSON}, {@code AGENCY} or {@code SOURCE:<database>}, as the catalogue writes it. */
        public static Owner of(String text) {
            return text.startsWith("SOURCE:")
                    ? new Owner(Kind.SOURCE, text.substring("SOURCE:".length()))
                    : new Owner(Kind.valueOf(text), null);
        }

        @Override
        public String toString() {
            return source == null ? kind.name() : kind + ":" + source;
        }
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    public boolean needsEvidence() {
        return !"none".equals(evidence);
    }

    /** Whether its values stand in the database in locked form only. */
    public boolean locked() {
        return sensitivity == Sensitivity.SENSITIVE || sensitivity == Sensitivity.FAMILY || isIdentityNumber();
    }

    /** Whether people are found by its very value. */
    public boolean isIdentityNumber() {
        return IDENTITY_NUMBERS.contains(id);
    }
}
