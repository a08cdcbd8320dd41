package org.dongthuan.life;

import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Whose new records are. */
@Component
public class DeclarationHolders {

    private final DeclarationTable table;

    DeclarationHolders(DeclarationTable table) {
        this.table = table;
    }

    /** The account of whoever declares it. */
    public String of(RequestNumber number) {
        return table.get(number).account();
    }
}
