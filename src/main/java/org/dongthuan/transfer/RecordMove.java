package org.dongthuan.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Grants;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.MovedCases;
import org.springframework.stereotype.Component;

/** Brings a record to its new agency, with what is open about it and without what no longer fits. */
@Component
class RecordMove {

    private static final String MANAGING = "managing_agency";
    private static final String USING = "using_agency";

    private final Registry registry;
    private final MovedCases cases;
    private final Grants grants;
    private final TransferPeople people;
    private final Texts texts;

    RecordMove(Registry registry, MovedCases cases, Grants grants, TransferPeople people, Texts texts) {
        this.registry = registry;
        this.cases = cases;
        this.grants = grants;
        this.people = people;
        this.texts = texts;
    }

    /** @throws IllegalStateException where the record is not at the sending agency any more */
    void move(Transfer one, Word word, WrittenDecision decision) {
        Holder before = registry.holder(one.record());
        if (!before.managingAgency().equals(people.inForce(one.from())))
            throw new IllegalStateException("The record of " + one.number() + " went elsewhere meanwhile");
        // cases before the record, as whoever decides one takes them: two of us never wait for each other
        moveCases(one, word, before.decidingAgency());
        change(one, MANAGING, people.inForce(one.to()), decision);
        change(one, USING, people.inForce(one.using()), decision);
        grants.endGivenInPlaceOfPerson(
                one.record(),
                word.account(),
                word.agency(),
                texts.text(
                        "transfer.grant-ended", Texts.VIETNAMESE, one.number().text()));
    }

    /** Those of the department that decided until now. */
    void moveCases(Transfer one, Word word) {
        moveCases(one, word, people.deciding(one.from(), one.subject()));
    }

    private void moveCases(Transfer one, Word word, AgencyCode from) {
        AgencyCode to = people.deciding(one.to(), one.subject());
        if (!from.equals(to)) cases.move(CaseMove.ofRecords(Set.of(one.record()), from, to, word.account()));
    }

    private void change(Transfer one, String field, AgencyCode agency, WrittenDecision decision) {
        JsonNode now = Objects.requireNonNull(
                registry.values(one.record(), List.of(field)).getOrDefault(field, NullNode.getInstance()));
        JsonNode wanted = TextNode.valueOf(agency.code());
        if (now.equals(wanted)) return;
        registry.change(new FieldChange(
                one.record(),
                field,
                now,
                wanted,
                one.date(),
                new FieldChange.Basis(
                        decision.number(), decision.id(), one.number().text()),
                one.requester()));
    }
}
