package org.dongthuan.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.springframework.stereotype.Component;

/** What lists of tasks say of questions: who asks and for which fields; to whoever acts for somebody, for whom. */
@Component
class ConsentTaskLines {

    private final ConsentTable consents;
    private final ConsentNames names;
    private final Speakers speakers;
    private final Texts texts;

    ConsentTaskLines(ConsentTable consents, ConsentNames names, Speakers speakers, Texts texts) {
        this.consents = consents;
        this.names = names;
        this.speakers = speakers;
        this.texts = texts;
    }

    /** To their subject: nobody else's data are shown. */
    Map<String, TaskLine> of(Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, StoredConsent> asked = asked(tasks);
        Map<String, String> people = people(asked.values());
        Map<String, TaskLine> lines = new HashMap<>();
        for (OpenTask task : tasks) {
            StoredConsent consent = asked.get(task.number());
            if (consent == null) continue;
            String requester = name(people, consent.question().requester());
            lines.put(task.taskId(), line(requester, consent, Map.of(), locale));
        }
        return lines;
    }

    /** Nothing of a question that the reader may no longer answer, though a list still names him. */
    Map<String, TaskLine> of(Actor reader, Collection<OpenTask> tasks, Locale locale) {
        Map<String, TaskLine> lines = of(tasks, locale);
        Map<RequestNumber, StoredConsent> foreign = asked(tasks);
        foreign.values().removeIf(consent -> consent.isAbout(reader.account()));
        if (foreign.isEmpty()) return lines;
        Map<String, String> people = people(foreign.values());
        for (OpenTask task : tasks) {
            StoredConsent consent = foreign.get(task.number());
            if (consent == null) continue;
            Optional<Speaker> speaker = speakers.find(reader.account(), consent);
            if (speaker.isEmpty()) lines.remove(task.taskId());
            else lines.put(task.taskId(), forAnother(consent, people, locale));
        }
        return lines;
    }

    private TaskLine forAnother(StoredConsent consent, Map<String, String> people, Locale locale) {
        String who = texts.text(
                "consent.line.for",
                locale,
                name(people, consent.question().requester()),
                name(people, consent.question().subject()));
        Map<RecordId, List<String>> shown =
                Map.of(consent.question().record(), consent.question().fields());
        return line(who, consent, shown, locale);
    }

    private TaskLine line(String who, StoredConsent consent, Map<RecordId, List<String>> shown, Locale locale) {
        String fields = String.join(" · ", names.fields(consent.question().fields(), locale));
        return new TaskLine(new RequestLine(who, fields, shown), null);
    }

    private Map<RequestNumber, StoredConsent> asked(Collection<OpenTask> tasks) {
        return consents.all(tasks.stream().map(OpenTask::number).toList()).stream()
                .collect(Collectors.toMap(StoredConsent::number, stored -> stored, (one, same) -> one, HashMap::new));
    }

    private Map<String, String> people(Collection<StoredConsent> consents) {
        return names.people(consents.stream()
                .flatMap(consent -> List.of(
                        consent.question().requester(), consent.question().subject())
                        .stream())
                .collect(Collectors.toSet()));
    }

    private static String name(Map<String, String> people, String account) {
        return people.getOrDefault(account, account);
    }
}
