package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Puts the files of a catalogue folder together into the one document that {@code catalogue export} prints:
 * {@code include} merges the members of other files into the head, {@code categoryFiles} become {@code categories}, and an
 * item's {@code questionFiles} become its {@code questions}. Remembers which part came from which file, so that a problem can
 * be told with the file that somebody must open.
 */
final class Assembly {

    static final String HEAD = "catalogue.yaml";

    private final CatalogueFolder folder;
    private final List<Problem> problems = new ArrayList<>();
    private final TreeMap<String, Origin> origins = new TreeMap<>();

    /** Where a part of the whole document stands: a file, and the pointer of the part within it. */
    private record Origin(String file, String pointer) {}

    Assembly(CatalogueFolder folder) {
        this.folder = folder;
        origins.put("", new Origin(HEAD, ""));
    }

    /** The whole document, or what is wrong with the files themselves. */
    Result<Value.Obj> assemble() {
        Map<String, Value> whole = new LinkedHashMap<>();
        read(HEAD).members().forEach((name, value) -> {
            switch (name) {
                case "include" -> paths(value, "/include").forEach(path -> include(path, whole));
                case "categoryFiles" -> {
                    Value categories = fromFiles(value, "/categoryFiles", "/categories", this::withQuestions);
                    add(whole, "categories", categories, new Origin(HEAD, "/categories"));
                }
                default -> add(whole, name, value, new Origin(HEAD, pointerTo(name)));
            }
        });
        return problems.isEmpty() ? Result.accepted(new Value.Obj(whole)) : Result.refused(problems);
    }

    private void include(String path, Map<String, Value> whole) {
        read(path).members().forEach((name, value) -> add(whole, name, value, new Origin(path, pointerTo(name))));
    }

    /** A member that two files give would hide one of them. */
    private void add(Map<String, Value> whole, String name, Value value, Origin origin) {
        if (whole.putIfAbsent(name, value) == null) {
            origins.put(pointerTo(name), origin);
            return;
        }
        problems.add(new Problem(
                "duplicate-field",
                origin.file() + "#" + origin.pointer(),
                LocalizedText.of(
                        "มีช่อง “" + name + "” ซ้ำกับไฟล์อื่นของเกณฑ์",
                        "The field “" + name + "” is in another file of the catalogue, too."),
                LocalizedText.of("ให้เหลือในไฟล์เดียว", "Keep it in one file.")));
    }

    private static String pointerTo(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The problem with its pointer into the whole document replaced by file and pointer within that file. */
    Problem located(Problem problem) {
        Map.Entry<String, Origin> nearest = origins.floorEntry(problem.place());
        while (!isWithin(problem.place(), nearest.getKey())) {
            nearest = origins.lowerEntry(nearest.getKey());
        }
        Origin origin = nearest.getValue();
        return problem.at(origin.file() + "#" + origin.pointer()
                + problem.place().substring(nearest.getKey().length()));
    }

    private static boolean isWithin(String pointer, String prefix) {
        return prefix.isEmpty() || pointer.equals(prefix) || pointer.startsWith(prefix + "/");
    }

    private Value withQuestions(Value.Obj category, String pointer) {
        if (!(category.members().get("items") instanceof Value.Arr(List<Value> items))) {
            return category;
        }
        List<Value> completed = new ArrayList<>();
        for (Value item : items) {
            String itemPointer = pointer + "/items/" + completed.size();
            completed.add(item instanceof Value.Obj object ? withQuestionsOfItem(object, itemPointer) : item);
        }
        Map<String, Value> members = new LinkedHashMap<>(category.members());
        members.put("items", new Value.Arr(completed));
        return new Value.Obj(members);
    }

    private Value withQuestionsOfItem(Value.Obj item, String pointer) {
        Map<String, Value> members = new LinkedHashMap<>();
        item.members().forEach((name, value) -> {
            if (name.equals("questionFiles")) {
                members.put(
                        "questions",
                        fromFiles(value, pointer + "/" + name, pointer + "/questions", (question, _) -> question));
            } else {
                members.put(name, value);
            }
        });
        return new Value.Obj(members);
    }

    private Value fromFiles(
            Value paths, String pathsPointer, String pointer, BiFunction<Value.Obj, String, Value> complete) {
        List<Value> parts = new ArrayList<>();
        for (String path : paths(paths, pathsPointer)) {
            String partPointer = pointer + "/" + parts.size();
            origins.put(partPointer, new Origin(path, ""));
            parts.add(complete.apply(read(path), partPointer));
        }
        return new Value.Arr(parts);
    }

    private List<String> paths(Value value, String pointer) {
        if (value instanceof Value.Arr(List<Value> elements)
                && elements.stream().allMatch(Value.Str.class::isInstance)) {
            return elements.stream()
                    .map(element -> ((Value.Str) element).text())
                    .toList();
        }
        problems.add(located(new Problem(
                "wrong-kind",
                pointer,
                LocalizedText.of("ต้องเป็นรายการชื่อไฟล์", "Expected a list of file names."),
                LocalizedText.of("ใส่ชื่อไฟล์เป็นรายการ", "Give the file names as a list."))));
        return List.of();
    }

    private Value.Obj read(String path) {
        Result<Value> content = folder.read(path)
                .map(bytes -> Documents.readYaml(bytes, Limits.CATALOGUE))
                .orElseGet(() -> Result.refused(new Problem(
                        "missing-file",
                        "",
                        LocalizedText.of("ไม่พบไฟล์ " + path, "There is no file " + path + "."),
                        LocalizedText.of("เพิ่มไฟล์นี้ในโฟลเดอร์ของเกณฑ์", "Add it to the catalogue's folder."))));
        return switch (content) {
            case Result.Accepted<Value>(Value.Obj object) -> object;
            case Result.Accepted<Value>(Value other) -> {
                problems.add(new Problem(
                        "wrong-kind",
                        path + "#",
                        LocalizedText.of(
                                "ไฟล์ต้องเป็นวัตถุ แต่พบ" + other.kind().th(),
                                "The file must hold an object but holds "
                                        + other.kind().en() + "."),
                        LocalizedText.of("ตรวจรูปแบบไฟล์", "Check the file's shape.")));
                yield new Value.Obj(Map.of());
            }
            case Result.Refused<Value>(List<Problem> refusals) -> {
                refusals.forEach(refusal ->
                        problems.add(refusal.at(refusal.place().isEmpty() ? path : path + " " + refusal.place())));
                yield new Value.Obj(Map.of());
            }
        };
    }
}
