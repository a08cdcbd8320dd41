package org.dongthuan.standing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;

/** Puts posts, fields and purposes into words. */
@Component
public class StandingWords {

    private final FieldCatalogue catalogue;
    private final AllowedUses uses;
    private final Agencies agencies;
    private final People people;
    private final Texts texts;

    StandingWords(FieldCatalogue catalogue, AllowedUses uses, Agencies agencies, People people, Texts texts) {
        this.catalogue = catalogue;
        this.uses = uses;
        this.agencies = agencies;
        this.people = people;
        this.texts = texts;
    }

    /** A group of the catalogue with the labels of some of its fields. */
    public record Group(String label, List<String> fields) {}

    /** {@code Người thẩm tra của Sở Nội vụ}. */
    public String post(Post post, Locale locale) {
        return texts.text(
                "standing.post",
                locale,
                texts.text("standing.role." + post.role(), locale),
                agencies.name(post.agency()));
    }

    /** Likewise in a sentence. */
    String postInSentence(Post post, Locale locale) {
        return texts.text("standing.post", locale, texts.text(post.textKey(), locale), agencies.name(post.agency()));
    }

    public String purpose(String code, Locale locale) {
        return uses.purpose(code).map(use -> use.label(locale)).orElse(code);
    }

    boolean onPaper(String code) {
        return uses.purpose(code)
                .filter(use -> use.forms().contains(FormOfUse.PRINT))
                .isPresent();
    }

    List<String> purposes(Collection<String> codes, Locale locale) {
        return codes.stream().map(code -> purpose(code, locale)).toList();
    }

    /** The groups in which there are any, in the catalogue's order. */
    public List<Group> groups(Collection<String> fields, Locale locale) {
        return catalogue.groups().stream()
                .map(group -> new Group(texts.text("group." + group, locale), labels(group, fields, locale)))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** All of them in one line. */
    public String fields(Collection<String> fields, Locale locale) {
        return catalogue.fields().stream()
                .filter(field -> fields.contains(field.id()))
                .map(field -> field.label(locale))
                .collect(Collectors.joining(", "));
    }

    String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    private List<String> labels(String group, Collection<String> fields, Locale locale) {
        return catalogue.fields().stream()
                .filter(field -> field.group().equals(group) && fields.contains(field.id()))
                .map((Field field) -> field.label(locale))
                .toList();
    }
}
