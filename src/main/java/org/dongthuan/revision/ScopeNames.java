package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.review.Narrowing;
import org.dongthuan.revision.ReplacedScope.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names what may be read before and after a replacement. */
@Component
class ScopeNames {

    private final FieldCatalogue catalogue;
    private final Texts texts;

    ScopeNames(FieldCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** All that some of these give; none where nothing stands. */
    @Nullable
    ReplacedScope of(List<Grant> grants, Locale locale) {
        if (grants.isEmpty()) return null;
        ScopeRules.Given given = ScopeRules.all(grants);
        return of(given.fields(), given.formsOfUse(), given.to(), locale);
    }

    ReplacedScope of(NarrowedGrant left, Locale locale) {
        return of(
                left.fields(),
                left.formsOfUse().stream().map(Enum::name).sorted().toList(),
                left.to(),
                locale);
    }

    /** What a proposal leaves, which says all of it; none of one that leaves nothing. */
    @Nullable
    ReplacedScope of(@Nullable Narrowing left, Locale locale) {
        if (left == null) return null;
        return of(
                Objects.requireNonNull(left.fields()),
                Objects.requireNonNull(left.formsOfUse()),
                Objects.requireNonNull(left.to()),
                locale);
    }

    private ReplacedScope of(Collection<String> fields, Collection<String> forms, LocalDate to, Locale locale) {
        return new ReplacedScope(
                fields.stream()
                        .map(field -> new Named(field, field(field, locale)))
                        .toList(),
                forms.stream()
                        .map(form -> new Named(form, texts.text("form." + form, locale)))
                        .toList(),
                to);
    }

    private String field(String id, Locale locale) {
        return catalogue.find(id).map(field -> field.label(locale)).orElse(id);
    }
}
