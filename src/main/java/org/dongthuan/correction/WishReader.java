package org.dongthuan.correction;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Reads the items of a request. */
@Component
class WishReader {

    private final FieldCatalogue catalogue;

    WishReader(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Refusal {@code field-unknown} (400) */
    List<Wish> read(SubmitCorrection command) {
        List<SubmitCorrection.Item> items = command.items() == null ? List.of() : command.items();
        List<Wish> wishes = new ArrayList<>();
        for (SubmitCorrection.Item item : items) wishes.add(wish(item, wishes.size()));
        return wishes;
    }

    private Wish wish(SubmitCorrection.Item item, int position) {
        // the name is not repeated: answers are kept for a while, and who knows what was typed
        Field field = catalogue
                .find(item.field() == null ? "" : item.field())
                .orElseThrow(() -> Refusal.RuleViolated.malformed("field-unknown", position + 1));
        NamedDecision decision = item.decision();
        return new Wish(
                field,
                item.kind(),
                item.seenValue() == null ? NullNode.instance : item.seenValue(),
                item.wantedValue() == null ? NullNode.instance : item.wantedValue(),
                Boolean.TRUE.equals(item.sourceIsWrong()),
                decision == null || decision.saysNothing() ? null : decision,
                item.evidenceIds() == null ? List.of() : List.copyOf(new HashSet<>(item.evidenceIds())),
                "items[" + position + "].");
    }
}
