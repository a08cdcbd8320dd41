package org.dongthuan.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/**
 * Who confirms a file: approvers of the agency that decides on its records, or of the first above it with somebody who
 * neither brought the file nor gets a record by it.
 */
@Component
class IntakeConfirmers {

    private final AnsweringApprovers approvers;

    IntakeConfirmers(AnsweringApprovers approvers) {
        this.approvers = approvers;
    }

    /** The agency whose turn it is. */
    Optional<AgencyCode> nearest(IntakeFile file) {
        return approvers.nearest(file.agency(), excluded(file));
    }

    /** The accounts of those who may confirm it now. */
    List<String> accounts(IntakeFile file) {
        return asked(file).map(asked -> approvers.at(asked, excluded(file))).orElse(List.of());
    }

    /** Those among them who are kept from it. */
    List<String> excludedAmong(IntakeFile file) {
        Set<String> excluded = excluded(file);
        return asked(file).map(asked -> approvers.at(asked, Set.of())).orElse(List.of()).stream()
                .filter(excluded::contains)
                .toList();
    }

    /** Whether the person is of the agency that is asked. */
    boolean isOfTheAgency(String account, IntakeFile file) {
        return asked(file).filter(asked -> approvers.isOne(account, asked)).isPresent();
    }

    boolean confirms(String account, IntakeFile file) {
        return isOfTheAgency(account, file) && !excluded(file).contains(account);
    }

    /**
     * Confirmed by another one than who brought it, and by nobody whose own record is in it.
     *
     * @throws Refusal {@code task-unknown} (404), {@code intake-same-person}, {@code own-record} (403)
     */
    void check(String account, IntakeFile file) {
        if (!isOfTheAgency(account, file)) throw new Refusal.NotFound("task-unknown");
        if (account.equals(file.broughtBy())) throw new Refusal.NotPermitted("intake-same-person");
        if (file.accounts().contains(account)) throw new Refusal.NotPermitted("own-record");
    }

    private static Optional<AgencyCode> asked(IntakeFile file) {
        return Optional.ofNullable(file.asked());
    }

    private static Set<String> excluded(IntakeFile file) {
        Set<String> excluded = new HashSet<>(file.accounts());
        excluded.add(file.broughtBy());
        return excluded;
    }
}
