package org.dongthuan.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.ObligedPurposes;
import org.dongthuan.record.PurposeAgencies;
import org.dongthuan.record.Restrictions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the catalogues say of purposes, for the register. */
@Component
class RegisterUses {

    private final AllowedUses uses;
    private final PurposeAgencies entitled;
    private final ObligedPurposes obliged;
    private final Restrictions restrictions;
    private final Agencies agencies;
    private final Texts texts;

    RegisterUses(
            AllowedUses uses,
            PurposeAgencies entitled,
            ObligedPurposes obliged,
            Restrictions restrictions,
            Agencies agencies,
            Texts texts) {
        this.uses = uses;
        this.entitled = entitled;
        this.obliged = obliged;
        this.restrictions = restrictions;
        this.agencies = agencies;
        this.texts = texts;
    }

    List<AllowedUse> inForce(LocalDate day) {
        return uses.purposes(day);
    }

    /** By name, or by their kind. */
    List<String> recipients(String purpose, LocalDate day, Locale locale) {
        return entitled.recipients(purpose, day).stream()
                .map(recipient -> {
                    AgencyCode agency = recipient.agency();
                    return agency == null
                            ? texts.text("register.recipient." + recipient.kind(), locale)
                            : agencies.name(agency);
                })
                .toList();
    }

    @Nullable
    String obligedBy(String purpose) {
        return obliged.source(purpose).orElse(null);
    }

    Map<String, Long> restricted(LocalDate day) {
        return restrictions.byPurpose(day);
    }
}
