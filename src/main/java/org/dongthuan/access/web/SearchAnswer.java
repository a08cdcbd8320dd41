package org.dongthuan.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.standing.FoundStaff;
import org.jspecify.annotations.Nullable;

/** A page of people: by number and with a total where a whole name was looked for, by key of the own staff. */
record SearchAnswer(
        List<FoundPerson> items,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer size,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,

        @Schema(description = "What to send as `after` for the next page of the own staff; null when this is the last")
        @Nullable
        String next) {

    static SearchAnswer of(Listing<FoundPerson> named) {
        return new SearchAnswer(named.items(), named.page(), named.size(), named.total(), null);
    }

    static SearchAnswer of(KeyListing<FoundStaff> staff) {
        List<FoundPerson> items = staff.items().stream()
                .map(one ->
                        new FoundPerson(one.id(), one.name(), one.usingAgency(), one.agencyName(), one.staffNumber()))
                .toList();
        return new SearchAnswer(items, null, null, null, staff.next());
    }
}
