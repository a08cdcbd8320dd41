package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what happened after the decisions of cases. */
@Component
public class CaseSequels {

    private final ObjectProvider<CaseSequel> modules;

    CaseSequels(ObjectProvider<CaseSequel> modules) {
        this.modules = modules;
    }

    public List<StoryLine> of(Collection<RequestNumber> cases, Locale locale) {
        if (cases.isEmpty()) return List.of();
        return modules.orderedStream()
                .flatMap(module -> module.of(cases, locale).stream())
                .toList();
    }
}
