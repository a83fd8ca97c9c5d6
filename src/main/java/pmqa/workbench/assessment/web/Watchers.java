package pmqa.workbench.assessment.web;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.Assessment;
import pmqa.workbench.assessment.AssessmentAnswers;
import pmqa.workbench.assessment.ChangeFeed;
import pmqa.workbench.assessment.Presence;
import pmqa.workbench.assessment.StoredAnswer;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.ThaiDates;

/** The open pages of this node: each hears of changed answers and of colleagues who come and go. */
@Component
class Watchers {

    /** The browser reconnects by itself; ending streams now and then frees what a vanished browser left. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

    private static final int HEARTBEAT_MILLIS = 15_000;

    private final AssessmentAnswers answers;
    private final Presence presence;
    private final People people;
    private final ChangeFeed feed;
    private final AnswerScores scores;
    private final Map<UUID, List<Watcher>> watchers = new ConcurrentHashMap<>();

    Watchers(AssessmentAnswers answers, Presence presence, People people, ChangeFeed feed, AnswerScores scores) {
        this.answers = answers;
        this.scores = scores;
        this.presence = presence;
        this.people = people;
        this.feed = feed;
        feed.subscribe(this::heard);
    }

    /** Begins a change that ends a stream: what follows is the stream's id. */
    private static final String GONE = "gone/";

    /**
     * An open stream.
     *
     * @param id told to its page only, which names it when it is left
     */
    private record Watcher(UUID id, Assessment assessment, String subject, Person person, SseEmitter emitter) {
        boolean isOf(Watcher other) {
            return person.id().equals(other.person().id());
        }
    }

    SseEmitter watch(Assessment assessment, String subject, Person person) {
        SseEmitter emitter = new SseEmitter(LONGEST_STREAM.toMillis());
        Watcher watcher = new Watcher(UUID.randomUUID(), assessment, subject, person, emitter);
        watchers.computeIfAbsent(assessment.id(), _ -> new CopyOnWriteArrayList<>())
                .add(watcher);
        emitter.onCompletion(() -> forget(watcher));
        emitter.onTimeout(() -> forget(watcher));
        emitter.onError(_ -> forget(watcher));
        presence.seen(assessment.id(), subject, person.id());
        feed.announce(new ChangeFeed.Change(assessment.id(), "presence"));
        send(watcher, "stream", watcher.id().toString());
        send(watcher, "here", List.of());
        return emitter;
    }

    /** Ends a stream whose page was left: at once where it is open on this node, and on whichever node it is. */
    void leave(UUID assessment, UUID stream) {
        if (!end(assessment, stream)) {
            feed.announce(new ChangeFeed.Change(assessment, GONE + stream));
        }
    }

    private boolean end(UUID assessment, UUID stream) {
        Optional<Watcher> open = watchers.getOrDefault(assessment, List.of()).stream()
                .filter(watcher -> watcher.id().equals(stream))
                .findFirst();
        open.ifPresent(watcher -> {
            forget(watcher);
            watcher.emitter().complete();
        });
        return open.isPresent();
    }

    private void forget(Watcher watcher) {
        UUID assessment = watcher.assessment().id();
        boolean[] known = {false};
        watchers.computeIfPresent(assessment, (_, list) -> {
            known[0] = list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
        if (known[0]) {
            presence.left(assessment, watcher.subject(), watcher.person().id());
            // Another window of the same person stays where it is.
            watchers.getOrDefault(assessment, List.of()).stream()
                    .filter(watcher::isOf)
                    .findFirst()
                    .ifPresent(other -> presence.seen(
                            assessment, other.subject(), other.person().id()));
            feed.announce(new ChangeFeed.Change(assessment, "presence"));
        }
    }

    private void heard(ChangeFeed.Change change) {
        List<Watcher> open = watchers.getOrDefault(change.assessment(), List.of());
        if (open.isEmpty()) {
            return;
        }
        if (change.subject().equals("presence")) {
            tellPresence(change.assessment(), open);
        } else if (change.subject().startsWith(GONE)) {
            end(change.assessment(), UUID.fromString(change.subject().substring(GONE.length())));
        } else {
            tellAnswer(change, open);
        }
    }

    private void tellPresence(UUID assessment, List<Watcher> open) {
        List<Presence.Visitor> visitors = presence.at(assessment);
        for (Watcher watcher : open) {
            List<String> names = visitors.stream()
                    .filter(visitor -> visitor.subject().equals(watcher.subject()))
                    .filter(visitor -> !visitor.person().equals(watcher.person().id()))
                    .map(Presence.Visitor::name)
                    .toList();
            send(watcher, "here", names);
        }
    }

    private void tellAnswer(ChangeFeed.Change change, List<Watcher> open) {
        int slash = change.subject().indexOf('/');
        AnswerKind kind =
                AnswerKind.ofCode(change.subject().substring(0, slash)).orElseThrow();
        AnswerKey key = new AnswerKey(kind, change.subject().substring(slash + 1));
        Optional<StoredAnswer> found = answers.find(change.assessment(), key);
        if (found.isEmpty()) {
            return;
        }
        String by = people.find(found.get().changedBy()).map(Person::name).orElse("");
        Map<Language, Map<String, Object>> scored = new EnumMap<>(Language.class);
        for (Watcher watcher : open) {
            Map<String, Object> body = told(found.get(), by, watcher);
            if (isBoxOf(key, watcher.subject())) {
                body.putAll(scored.computeIfAbsent(
                        watcher.person().language(), language -> scores.after(watcher.assessment(), key, language)));
            }
            send(watcher, "answer", body);
        }
    }

    /** Only boxes change the score of their item; pages of measures look theirs up when they are told of one. */
    private static boolean isBoxOf(AnswerKey key, String subject) {
        return key.kind() == AnswerKind.CHECKPOINT && key.key().startsWith(subject + "-");
    }

    private static Map<String, Object> told(StoredAnswer answer, String by, Watcher watcher) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", answer.key().kind().code());
        body.put("key", answer.key().key());
        body.put("value", answer.value().orElse(null));
        body.put("version", answer.version());
        body.put("by", by);
        body.put("at", ThaiDates.moment(answer.changedAt(), watcher.person().language()));
        return body;
    }

    /** Keeps connections alive through proxies, and people visible to each other. */
    @Scheduled(fixedDelay = HEARTBEAT_MILLIS)
    void heartbeat() {
        watchers.values()
                .forEach(list -> list.forEach(watcher -> {
                    presence.seen(
                            watcher.assessment().id(),
                            watcher.subject(),
                            watcher.person().id());
                    try {
                        watcher.emitter().send(SseEmitter.event().comment("alive"));
                    } catch (IOException | IllegalStateException gone) {
                        forget(watcher);
                    }
                }));
        watchers.forEach(this::tellPresence);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        watchers.values()
                .forEach(list -> list.forEach(watcher -> watcher.emitter().complete()));
    }

    private void send(Watcher watcher, String event, Object data) {
        try {
            watcher.emitter().send(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            forget(watcher);
        }
    }
}
