package org.dongthuan.life;

import java.util.Set;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of a new record what happened, by its number alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeclarationMail {

    private static final String ASKED = "declaration-asked";
    private static final String REMINDER = "declaration-reminder";
    private static final String OVERDUE = "declaration-overdue";
    private static final String LATE = "declaration-late";
    private static final String RETURNED = "declaration-returned";
    private static final String APPROVED = "declaration-approved";
    private static final String RECORDED = "declaration-recorded";
    private static final String WITHDRAWN = "declaration-withdrawn";

    static final Set<String> TO_OFFICERS = Set.of(LATE, RECORDED);

    static final Set<String> KINDS = Set.of(ASKED, REMINDER, OVERDUE, LATE, RETURNED, APPROVED, RECORDED, WITHDRAWN);

    private final DeclarationTable table;
    private final Notifications notifications;

    DeclarationMail(DeclarationTable table, Notifications notifications) {
        this.table = table;
        this.notifications = notifications;
    }

    /** Whoever was recruited has a record to declare. */
    public void ask(RequestNumber number) {
        toHolder(table.get(number), "asked", ASKED);
    }

    public void remind(RequestNumber number) {
        toHolder(table.get(number), "reminder", REMINDER);
    }

    /** Nothing lapses: he may still declare, and the officer knows whom to ask. */
    public void overdue(RequestNumber number) {
        Declaration declaration = table.get(number);
        toHolder(declaration, "overdue", OVERDUE);
        toOfficer(declaration, "late", LATE);
    }

    public void returned(RequestNumber number) {
        toHolder(table.get(number), "returned", RETURNED);
    }

    public void approved(RequestNumber number) {
        Declaration declaration = table.get(number);
        toHolder(declaration, "approved", APPROVED);
        toOfficer(declaration, "recorded", RECORDED);
    }

    void withdrawn(Declaration declaration) {
        toHolder(declaration, "withdrawn", WITHDRAWN);
    }

    private void toHolder(Declaration declaration, String event, String kind) {
        notifications.announce(
                event(declaration, event),
                declaration.account(),
                kind,
                declaration.number().text(),
                declaration.due());
    }

    private void toOfficer(Declaration declaration, String event, String kind) {
        notifications.announce(
                event(declaration, event),
                declaration.createdBy(),
                kind,
                declaration.number().text());
    }

    private static String event(Declaration declaration, String event) {
        return declaration.number() + "/" + declaration.round() + "/" + event;
    }
}
