package org.dongthuan.identity;

import java.util.List;

/**
 * How somebody signs.
 *
 * @param lines the capacity and the title, e.g. {@code KT. GIÁM ĐỐC}, {@code PHÓ GIÁM ĐỐC}
 */
public record Signature(List<String> lines, String name) {

    public Signature {
        lines = List.copyOf(lines);
    }
}
