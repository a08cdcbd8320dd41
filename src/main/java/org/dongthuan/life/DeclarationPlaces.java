package org.dongthuan.life;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the people of a declaration are, and with whom it is. */
@Component
class DeclarationPlaces {

    private final People people;
    private final Agencies agencies;
    private final ReviewDesk review;

    DeclarationPlaces(People people, Agencies agencies, ReviewDesk review) {
        this.people = people;
        this.agencies = agencies;
        this.review = review;
    }

    /** As their accounts have it, which the order was compared with. */
    Map<RequestNumber, String> names(Collection<Declaration> declarations) {
        Map<String, String> byAccount =
                people.names(declarations.stream().map(Declaration::account).collect(Collectors.toSet()));
        Map<RequestNumber, String> names = new HashMap<>();
        declarations.forEach(one -> names.put(one.number(), byAccount.getOrDefault(one.account(), one.account())));
        return names;
    }

    String name(Declaration declaration) {
        return called(declaration.account());
    }

    String called(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    String agency(Declaration declaration) {
        return agencies.name(declaration.decidingAgency());
    }

    String workplace(Declaration declaration) {
        return agencies.name(declaration.usingAgency());
    }

    @Nullable
    AwaitedAppointment awaits(Declaration declaration) {
        RequestNumber part = declaration.part();
        return review.isOpened(part) ? review.awaitedAppointment(part).orElse(null) : null;
    }
}
