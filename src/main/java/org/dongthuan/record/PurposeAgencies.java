package org.dongthuan.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.Agency.Kind;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which agencies may take which purpose: data with validity, {@code catalogue/purpose_agencies.csv}. A purpose that the
 * file does not name is open to all.
 */
@Component
public class PurposeAgencies {

    private final Agencies agencies;
    private final Map<String, List<Entitled>> byPurpose = new HashMap<>();

    PurposeAgencies(Agencies agencies, AllowedUses uses) {
        this.agencies = agencies;
        for (var row : DataFile.shipped("purpose_agencies").rows()) {
            String purpose = row.getField("purpose");
            if (uses.purpose(purpose).isEmpty())
                throw new IllegalStateException("purpose_agencies.csv names no purpose: " + purpose);
            String agency = DataFile.text(row, "agency");
            String kind = DataFile.text(row, "kind");
            byPurpose
                    .computeIfAbsent(purpose, none -> new ArrayList<>())
                    .add(new Entitled(
                            agency == null ? null : new AgencyCode(agency),
                            kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                            DataFile.validity(row)));
        }
    }

    /**
     * One row: an agency with all its units, or a kind of agency.
     *
     * @param agency none where the row names a kind
     */
    private record Entitled(
            @Nullable AgencyCode agency, @Nullable Kind kind, Validity validity) {

        private Entitled {
            if ((agency == null) == (kind == null))
                throw new IllegalStateException("purpose_agencies.csv names an agency or a kind");
        }
    }

    /** Whoever alone may take it on that day; nobody is named where all may. */
    public List<Recipient> recipients(String purpose, LocalDate day) {
        return byPurpose.getOrDefault(purpose, List.of()).stream()
                .filter(row -> row.validity().holds(day))
                .map(row -> new Recipient(row.agency(), row.kind()))
                .toList();
    }

    /** An agency with all its units, or a kind of agency. */
    public record Recipient(
            @Nullable AgencyCode agency, @Nullable Kind kind) {}

    /** Whether somebody who works there may ask for that purpose on that day. */
    public boolean may(AgencyCode place, String purpose, LocalDate day) {
        List<Entitled> entitled = byPurpose.get(purpose);
        return entitled == null
                || entitled.stream().anyMatch(row -> row.validity().holds(day) && covers(row, place, day));
    }

    private boolean covers(Entitled row, AgencyCode place, LocalDate day) {
        Agency agency = agencies.get(place);
        if (row.kind() != null) return agency.kind() == row.kind();
        AgencyCode named = row.agency();
        // a register of another installation may not have it
        return named != null && agencies.find(named).isPresent() && isPartOf(agency, agencies.inForce(named, day), day);
    }

    /** The agency itself, or a unit of it. */
    private boolean isPartOf(Agency agency, AgencyCode whole, LocalDate day) {
        if (agencies.inForce(agency.code(), day).equals(whole)) return true;
        AgencyCode parent = agency.parent();
        return parent != null && isPartOf(agencies.get(parent), whole, day);
    }
}
