package org.dongthuan.grant.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.grant.GrantView;
import org.dongthuan.grant.GrantedPeople;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts grants into words. */
@Component
class GrantLines {

    private final GrantedPeople grantedPeople;
    private final People people;
    private final Agencies agencies;
    private final ReadingTexts readings;
    private final Texts texts;

    GrantLines(GrantedPeople grantedPeople, People people, Agencies agencies, ReadingTexts readings, Texts texts) {
        this.grantedPeople = grantedPeople;
        this.people = people;
        this.agencies = agencies;
        this.readings = readings;
        this.texts = texts;
    }

    List<Line> of(Actor actor, List<GrantView> grants, Locale locale) {
        Map<RecordId, String> names = grantedPeople.names(actor, grants);
        Map<String, String> recipients =
                people.names(grants.stream().map(GrantView::recipient).collect(Collectors.toSet()));
        return grants.stream()
                .map(grant -> line(
                        actor,
                        grant,
                        names.get(grant.record()),
                        recipients.getOrDefault(grant.recipient(), grant.recipient()),
                        locale))
                .toList();
    }

    private Line line(Actor actor, GrantView grant, @Nullable String subject, String recipient, Locale locale) {
        return new Line(
                grant,
                subject,
                recipient,
                agencies.name(grant.recipientAgency()),
                agencies.name(grant.grantedBy()),
                readings.purpose(grant.purpose(), locale),
                readings.labels(grant.fields(), locale),
                String.join(
                        ", ",
                        grant.formsOfUse().stream()
                                .map(form -> texts.text("access.form." + form, locale))
                                .toList()),
                grant.recipient().equals(actor.account()));
    }

    /**
     * A grant in words.
     *
     * @param subject whose record it is
     * @param mine whether whoever looks may read under it
     */
    record Line(
            GrantView grant,
            @Nullable String subject,
            String recipient,
            String recipientAgency,
            String grantedBy,
            String purpose,
            String fields,
            String forms,
            boolean mine) {

        /** Whether it allows that form of use. */
        public boolean allows(String form) {
            return grant.formsOfUse().contains(FormOfUse.valueOf(form));
        }
    }
}
