package org.dongthuan.decision;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.Agency.Kind;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How each agency issues its papers, after {@code catalogue/issuers.csv}: of the rows that its name begins with, the
 * longest counts.
 */
@Component
class Issuers {

    private final Agencies agencies;

    Issuers(Agencies agencies) {
        this.agencies = agencies;
    }

    Issuer of(AgencyCode code) {
        Agency agency = agencies.get(code);
        AgencyCode parent = stands(agency) ? null : agency.parent();
        return of(code, new AgencyName(agency.name()), parent, parent == null ? null : name(parent));
    }

    /** A department of a ministry issues nothing of its own: the paper is the ministry's, signed by order. */
    static Issuer of(AgencyCode code, AgencyName own, @Nullable AgencyCode parent, @Nullable AgencyName superior) {
        Row unit = row(own);
        if (!unit.bySuperior() || parent == null || superior == null) return issuer(code, own, superior, unit, unit);
        return issuer(parent, superior, null, row(superior), unit.of(own));
    }

    private static Issuer issuer(AgencyCode series, AgencyName body, @Nullable AgencyName superior, Row row, Row unit) {
        Row said = row.of(body, superior);
        var head = new Letterhead(superior, body, (superior == null ? body : superior).seat(), said.head());
        return new Issuer(
                head,
                series,
                said.head(),
                said.secondInstance(),
                said.competence(),
                unit.of(body, superior).proposer(),
                unit.of(body, superior).executors(),
                unit.draftingUnit());
    }

    private AgencyName name(AgencyCode code) {
        return new AgencyName(agencies.name(code));
    }

    /** Ministries and committees, those of communes too, speak for themselves. */
    private static boolean stands(Agency agency) {
        return agency.kind() != Kind.PERSONNEL_DEPARTMENT && agency.kind() != Kind.DEPARTMENT;
    }

    private static Row row(AgencyName name) {
        return Rows.ALL.stream()
                .filter(row -> name.whole().startsWith(row.begins()))
                .max(Comparator.comparingInt(row -> row.begins().length()))
                .orElseThrow();
    }

    /** Read once: the file is shipped. */
    private static final class Rows {

        static final List<Row> ALL = DataFile.shipped("issuers").rows().stream()
                .map(row -> new Row(
                        row.getField("begins"),
                        row.getField("issues").equals("SUPERIOR"),
                        row.getField("head"),
                        blank(row.getField("second_instance")),
                        row.getField("drafting_unit"),
                        blank(row.getField("proposer")),
                        list(row.getField("executors")),
                        list(row.getField("competence"))))
                .toList();

        private static @Nullable String blank(String text) {
            return text.isBlank() ? null : text;
        }

        private static List<String> list(String cell) {
            return Stream.of(cell.split(";")).filter(part -> !part.isBlank()).toList();
        }
    }

    private record Row(
            String begins,
            boolean bySuperior,
            String head,
            @Nullable String secondInstance,
            String draftingUnit,
            @Nullable String proposer,
            List<String> executors,
            List<String> competence) {

        /** With the unit's own name in it. */
        Row of(AgencyName own) {
            return filled(text -> text.replace("{own}", own.proper()));
        }

        /** With the names of body and superior in it; what names a superior that there is not falls away. */
        Row of(AgencyName body, @Nullable AgencyName superior) {
            return filled(text -> {
                if (superior == null && text.contains("{superior}")) return "";
                String named = text.replace("{name}", body.whole());
                return superior == null ? named : named.replace("{superior}", superior.whole());
            });
        }

        private Row filled(UnaryOperator<String> names) {
            return new Row(
                    begins,
                    bySuperior,
                    names.apply(head),
                    filled(secondInstance, names),
                    draftingUnit,
                    filled(proposer, names),
                    filled(executors, names),
                    filled(competence, names));
        }

        private static @Nullable String filled(@Nullable String text, UnaryOperator<String> names) {
            if (text == null) return null;
            String said = names.apply(text);
            return said.isEmpty() ? null : said;
        }

        private static List<String> filled(List<String> texts, UnaryOperator<String> names) {
            return texts.stream().map(names).filter(text -> !text.isEmpty()).toList();
        }
    }
}
