package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a value reads on a page: labels for codes and places, Vietnamese dates, a dash for what is empty. */
@Component
public class ValueText {

    public String show(Field field, JsonNode value, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
