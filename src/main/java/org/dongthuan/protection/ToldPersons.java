package org.dongthuan.protection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose data a breach was about, and that they are told; whoever has no account his agency tells. */
@Component
class ToldPersons {

    private final BreachPersonTable persons;
    private final Registry registry;
    private final BreachMail mail;
    private final BreachTerms terms;

    ToldPersons(BreachPersonTable persons, Registry registry, BreachMail mail, BreachTerms terms) {
        this.persons = persons;
        this.registry = registry;
        this.mail = mail;
        this.terms = terms;
    }

    /**
     * The records behind accounts and sharing codes, one on each line.
     *
     * @throws Refusal {@code breach-invalid} (422), naming the first line that names nobody
     */
    Set<RecordId> named(@Nullable String lines) {
        Set<RecordId> found = new LinkedHashSet<>();
        if (lines == null) return found;
        List<String> all = lines.lines().map(String::strip).toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isEmpty()) continue;
            int line = i + 1;
            found.add(record(all.get(i))
                    .orElseThrow(() -> BreachRules.invalid("persons", "breach.person-unknown", line)));
        }
        return found;
    }

    void tell(Breach breach) {
        for (RecordId person : persons.untold(breach)) {
            holder(person).map(Holder::account).ifPresent(account -> {
                mail.tell(breach, BreachMail.TOLD, List.of(account));
                persons.told(breach, person, terms.now());
            });
        }
    }

    private Optional<RecordId> record(String typed) {
        Optional<RecordId> byAccount = registry.idOf(typed);
        return byAccount.isPresent()
                ? byAccount
                : code(typed).flatMap(this::holder).map(Holder::record);
    }

    private static Optional<RecordId> code(String typed) {
        try {
            return Optional.of(new RecordId(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Holder> holder(RecordId person) {
        try {
            return Optional.of(registry.holder(person));
        } catch (Refusal.NotFound e) {
            return Optional.empty();
        }
    }
}
