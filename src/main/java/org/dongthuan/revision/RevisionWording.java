package org.dongthuan.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.access.NarrowedAccess;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.ExtractText;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** What the written decision on a change says: of the earlier one no more than number, day and issuer. */
@Component
class RevisionWording {

    private final WrittenDecisions decisions;
    private final PeopleOnPaper people;
    private final People accounts;
    private final Agencies agencies;
    private final NarrowedScopes narrowed;
    private final NarrowedAccess access;
    private final Texts texts;

    RevisionWording(
            WrittenDecisions decisions,
            PeopleOnPaper people,
            People accounts,
            Agencies agencies,
            NarrowedScopes narrowed,
            NarrowedAccess access,
            Texts texts) {
        this.decisions = decisions;
        this.people = people;
        this.accounts = accounts;
        this.agencies = agencies;
        this.narrowed = narrowed;
        this.access = access;
        this.texts = texts;
    }

    /**
     * The words of a decision.
     *
     * @param parts what each of several people gets of it: without the reason, which may speak of the others
     */
    record Worded(DecisionText whole, List<ExtractText> parts) {}

    Worded of(DecisionChange change, Opinion verdict) {
        Opinion.OnItem word = verdict.on(change.item()).orElseThrow();
        boolean approves = word.outcome() == Outcome.APPROVE;
        String changed = quoted(change);
        if (approves && change.kind() == ChangeKind.REPLACE) return replacing(change, verdict, changed);
        List<Article> articles =
                approves ? articles(change, changed) : List.of(Article.of(refused(change, changed, word)));
        String proposal = proposal(change);
        String because = text("because", proposal, ended(change.words().reason()));
        List<String> executors = approves ? executors(change) : List.of();
        String key = change.kind() + (approves ? "" : ".refused");
        DecisionText whole = text(change, verdict, key, changed, articles, because, executors);
        if (!approves || !change.shared()) return new Worded(whole, List.of());
        DecisionText part = text(change, verdict, key, changed, articles, proposal, executors);
        return new Worded(
                whole,
                change.touched().stream().map(record -> extract(record, part)).toList());
    }

    private ExtractText extract(RecordId record, DecisionText text) {
        return new ExtractText(record.value(), people.atWork(record), text);
    }

    /** Whose data the paper says, and which. */
    Map<RecordId, List<String>> named(DecisionChange change) {
        if (change.kind() == ChangeKind.REPLACE && narrowed.isPossible(change)) {
            Map<RecordId, List<String>> named = new HashMap<>(access.named(narrowed.get(change)));
            change.records().forEach(record -> named.putIfAbsent(record, PeopleOnPaper.AT_WORK));
            return named;
        }
        return change.touched().stream()
                .collect(Collectors.toMap(
                        record -> record, record -> change.shared() ? PeopleOnPaper.AT_WORK : PeopleOnPaper.BRIEFLY));
    }

    /**
     * It stands by itself: what the old one said of purpose, laws and duties is on it, too. Of several people each gets the
     * own part, also when nothing is left of it.
     */
    private Worded replacing(DecisionChange change, Opinion verdict, String changed) {
        List<NarrowedGrant> left = narrowed.get(change);
        String proposal = proposal(change);
        String because = text("because", proposal, ended(change.words().reason()));
        Map<RecordId, NarrowedGrant> own =
                left.stream().collect(Collectors.toMap(one -> one.old().record(), one -> one));
        List<RecordId> without = change.records().stream()
                .filter(record -> !own.containsKey(record))
                .toList();
        DecisionText whole = granting(change, verdict, changed, left, without, because);
        if (!change.shared()) return new Worded(whole, List.of());
        List<ExtractText> parts = new ArrayList<>();
        for (RecordId record : change.records()) {
            NarrowedGrant his = own.get(record);
            DecisionText part = his == null
                    ? leavingNothing(change, verdict, changed, record)
                    : granting(change, verdict, changed, List.of(his), List.of(), proposal);
            parts.add(extract(record, part));
        }
        return new Worded(whole, parts);
    }

    private DecisionText granting(
            DecisionChange change,
            Opinion verdict,
            String changed,
            List<NarrowedGrant> left,
            List<RecordId> without,
            String considered) {
        DecisionText granted = access.text(left, verdict);
        return new DecisionText(
                verdict.agency(),
                change.number().text(),
                verdict.actor(),
                text("summary.REPLACE", changed),
                joined(granted.grounds(), List.of(changed)),
                joined(
                        joined(List.of(Article.of(text("replaced", changed))), granted.articles()),
                        without.isEmpty() ? List.of() : List.of(nothingLeft(without))),
                joined(granted.reasons(), List.of(considered)),
                granted.executors());
    }

    private DecisionText leavingNothing(DecisionChange change, Opinion verdict, String changed, RecordId record) {
        return text(
                change,
                verdict,
                "REPLACE",
                changed,
                List.of(Article.of(text("replaced", changed)), nothingLeft(List.of(record))),
                proposal(change),
                List.of(people.brief(record)));
    }

    private Article nothingLeft(List<RecordId> records) {
        return new Article(
                text("replaced.nothing-left"),
                records.stream().map(people::atWork).map(RevisionWording::begun).toList());
    }

    /** At the beginning of a line. */
    private static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private DecisionText text(
            DecisionChange change,
            Opinion verdict,
            String key,
            String changed,
            List<Article> articles,
            String considered,
            List<String> executors) {
        return new DecisionText(
                verdict.agency(),
                change.number().text(),
                verdict.actor(),
                text("summary." + key, changed),
                List.of(text("ground.database"), text("ground.papers"), changed),
                articles,
                List.of(considered),
                executors);
    }

    /** As papers quote it: number, day, issuer. */
    private String quoted(DecisionChange change) {
        WrittenDecision decision = decisions.find(change.decision()).orElseThrow();
        return text(
                "quoted", decision.number(), VietnamTime.inWords(decision.date()), agencies.name(decision.issuer()));
    }

    private List<Article> articles(DecisionChange change, String changed) {
        if (change.kind() == ChangeKind.REVOKE)
            return List.of(Article.of(text("revoked", changed)), Article.of(text("revoked.effect")));
        String printed = String.valueOf(change.words().printed());
        String corrected = String.valueOf(change.words().corrected());
        RecordId part = change.part();
        String what = part == null ? text("corrected", changed) : text("corrected.part", changed, people.atWork(part));
        return List.of(
                new Article(what, List.of(text("printed", printed), text("corrected-to", corrected))),
                Article.of(text("corrected.effect")));
    }

    private String refused(DecisionChange change, String changed, Opinion.OnItem word) {
        return text("refused." + change.kind(), changed, ended(String.valueOf(word.reason())));
    }

    private String proposal(DecisionChange change) {
        String name = accounts.find(change.requester()).map(Person::name).orElse(change.requester());
        return text(
                "considered",
                people.brief(change.requester(), name),
                change.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(change.submittedAt())));
    }

    private List<String> executors(DecisionChange change) {
        if (change.shared() && change.part() == null) return List.of(text("executors.shared"));
        return change.touched().stream().map(people::brief).toList();
    }

    /** As the end of a sentence that goes on or ends by itself. */
    private static String ended(String typed) {
        return typed.replaceAll("\\s+", " ").replaceAll("[.;,\\s]+$", "");
    }

    private String text(String key, Object... arguments) {
        return texts.text("revision.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
