package pmqa.workbench.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import pmqa.workbench.document.Value;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Substance;

/**
 * A citation as a submission pins it. The snapshot holds all that is shown of it, so nothing that is done to the library later changes what was
 * submitted; the bytes are named by their hash.
 *
 * @param subject names the answer, {@code checkpoint/1.1-B1}; empty where the place in the document says it
 * @param revision id of the pinned revision
 * @param number which revision of the piece it was
 * @param sha256 of a file; empty for a link or something that is only described
 * @param told file name, address or place
 */
public record PinnedEvidence(
        String subject,
        UUID revision,
        int number,
        String name,
        Classification classification,
        Optional<String> sha256,
        String told,
        String page,
        String claim) {

    /** What a snapshot says about citations: subject → list, in an order that depends on nothing but the content. */
    static Value write(Map<String, List<Citation>> citations) {
        Map<String, Value> subjects = new TreeMap<>();
        citations.forEach((subject, list) -> subjects.put(subject, write(list)));
        return new Value.Obj(subjects);
    }

    /** The citations for one thing, in an order that depends on nothing but the content. */
    public static Value.Arr write(List<Citation> citations) {
        return new Value.Arr(citations.stream()
                .sorted(Comparator.comparing(Citation::name)
                        .thenComparing(Citation::page)
                        .thenComparing(citation -> citation.revision().id()))
                .map(PinnedEvidence::write)
                .toList());
    }

    private static Value write(Citation citation) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("name", text(citation.name()));
        members.put(
                "revision", new Value.Num(BigDecimal.valueOf(citation.revision().number())));
        members.put("revisionId", text(citation.revision().id().toString()));
        members.put("classification", text(citation.classification().code()));
        citation.expiresOn().ifPresent(day -> members.put("expiresOn", text(day.toString())));
        members.put("page", text(citation.page()));
        members.put("claim", text(citation.claim()));
        switch (citation.revision().substance()) {
            case Substance.File file -> {
                members.put("sha256", text(file.sha256()));
                members.put("file", text(file.name()));
                members.put("mediaType", text(file.type().mediaType()));
                members.put("size", new Value.Num(BigDecimal.valueOf(file.size())));
            }
            case Substance.Link(String url) -> members.put("url", text(url));
            case Substance.Held(String place) -> members.put("place", text(place));
        }
        return new Value.Obj(members);
    }

    private static Value text(String text) {
        return new Value.Str(text);
    }

    /** Reads the citations of a snapshot back; none in a snapshot from before there was evidence. */
    static List<PinnedEvidence> read(Value document) {
        List<PinnedEvidence> pinned = new ArrayList<>();
        if (document instanceof Value.Obj(Map<String, Value> members)
                && members.get("evidence") instanceof Value.Obj(Map<String, Value> subjects)) {
            subjects.forEach((subject, list) -> pinned.addAll(read(subject, list)));
        }
        return pinned;
    }

    /** Reads back what {@link #write(List)} wrote for one thing; none of anything else. */
    public static List<PinnedEvidence> read(String subject, Value list) {
        return list instanceof Value.Arr(List<Value> citations)
                ? citations.stream().map(citation -> one(subject, citation)).toList()
                : List.of();
    }

    private static PinnedEvidence one(String subject, Value citation) {
        if (!(citation instanceof Value.Obj(Map<String, Value> members))) {
            throw new IllegalStateException("No citation of " + subject + " in this snapshot");
        }
        Optional<String> sha256 = member(members, "sha256");
        return new PinnedEvidence(
                subject,
                UUID.fromString(member(members, "revisionId").orElseThrow()),
                members.get("revision") instanceof Value.Num number
                        ? number.number().intValueExact()
                        : 0,
                member(members, "name").orElse(""),
                member(members, "classification")
                        .flatMap(Classification::ofCode)
                        .orElse(Classification.INTERNAL),
                sha256,
                member(members, "file")
                        .or(() -> member(members, "url"))
                        .or(() -> member(members, "place"))
                        .orElse(""),
                member(members, "page").orElse(""),
                member(members, "claim").orElse(""));
    }

    private static Optional<String> member(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Str(String text) ? Optional.of(text) : Optional.empty();
    }

    public boolean isLink() {
        return sha256.isEmpty() && told.startsWith("https://");
    }
}
