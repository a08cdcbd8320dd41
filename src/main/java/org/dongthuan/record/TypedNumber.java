package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** Numbers as people type them, with the Vietnamese decimal comma or a point. */
public final class TypedNumber {

    /** More signs than any number of a record has, be they typed or meant by an exponent. */
    private static final int LONGEST = 40;

    private TypedNumber() {}

    /** What is no number is passed on as it was typed: the rules for values say in words what is wrong with it. */
    public static JsonNode read(String typed) {
        String text = typed.replace(" ", "");
        if (text.length() > LONGEST) return TextNode.valueOf(typed);
        try {
            var number = new BigDecimal(text.replace(',', '.'));
            return Math.abs(number.scale()) > LONGEST ? TextNode.valueOf(typed) : DecimalNode.valueOf(number);
        } catch (NumberFormatException e) {
            return TextNode.valueOf(typed);
        }
    }
}
