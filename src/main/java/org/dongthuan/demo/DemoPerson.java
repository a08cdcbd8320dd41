package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * An invented official, before his record is written.
 *
 * @param key what the record's id and every choice about him are derived from
 */
record DemoPerson(
        String key,
        @Nullable String account,
        String name,
        boolean female,
        LocalDate born,
        Office office,
        String unit,
        String unitName,
        Post post,
        LocalDate recruited) {

    /** Facts are told as they stood on this day, so that every start invents the same people. */
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** The merger of the provinces and communes. */
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    /** Since when the present post is held: as soon as the years of service allowed it. */
    LocalDate inPostSince() {
        LocalDate earliest = recruited.plusYears(post.seniority());
        return earliest.isBefore(MERGER) ? earliest : MERGER;
    }

    boolean hasAccount() {
        return account != null;
    }

    /**
     * A managing agency and where its people live.
     *
     * @param series how the numbers of its written decisions end
     * @param issuer who issues them
     */
    record Office(
            String managing,
            String name,
            String province,
            String mail,
            String series,
            String issuer,
            int others,
            List<String> units) {

        static Office of(NamedCsvRecord row, String name, String issuer) {
            return new Office(
                    row.getField("managing"),
                    name,
                    row.getField("province"),
                    row.getField("mail"),
                    row.getField("series"),
                    issuer,
                    Integer.parseInt(row.getField("others")),
                    DataFile.list(row, "units"));
        }
    }

    /** What somebody is and does, and the grades that lead there. */
    record Post(
            String id,
            int weight,
            String title,
            String position,
            List<String> grades,
            BigDecimal allowance,
            String staffKind,
            int seniority,
            String division,
            String duties) {

        static Post of(NamedCsvRecord row) {
            return new Post(
                    row.getField("post"),
                    Integer.parseInt(row.getField("weight")),
                    row.getField("title"),
                    row.getField("position"),
                    DataFile.list(row, "grades"),
                    new BigDecimal(row.getField("allowance")),
                    row.getField("staff_kind"),
                    Integer.parseInt(row.getField("seniority")),
                    row.getField("unit"),
                    row.getField("duties"));
        }

        boolean leads() {
            return allowance.signum() > 0;
        }
    }
}
