package pmqa.workbench.backup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * What a backup says of itself.
 *
 * @param madeAt ISO 8601
 * @param program the version of the program that made it
 * @param migrations the scripts that made the tables, with their checksums, in no particular order
 * @param tables name → columns
 */
record BackupHeader(String madeAt, String program, Map<String, Integer> migrations, Map<String, List<String>> tables) {

    private static final String FORMAT = "pmqa-workbench-backup";
    private static final int VERSION = 1;
    static final int LARGEST = 4 * 1024 * 1024;

    BackupHeader {
        migrations = Map.copyOf(migrations);
    }

    String json() {
        Map<String, Value> scripts = new LinkedHashMap<>();
        migrations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(script -> scripts.put(script.getKey(), number(script.getValue())));
        Map<String, Value> shapes = new LinkedHashMap<>();
        tables.forEach((name, columns) -> shapes.put(
                name, new Value.Arr(columns.stream().<Value>map(Value.Str::new).toList())));
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("format", new Value.Str(FORMAT));
        members.put("formatVersion", number(VERSION));
        members.put("madeAt", new Value.Str(madeAt));
        members.put("program", new Value.Str(program));
        members.put("migrations", new Value.Obj(scripts));
        members.put("tables", new Value.Obj(shapes));
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.INDENTED) + "\n";
    }

    static Value number(long number) {
        return new Value.Num(BigDecimal.valueOf(number));
    }

    static Result<BackupHeader> read(byte[] json) {
        return Documents.readJson(json, new Limits(LARGEST, 8, 10_000)).flatMap(BackupHeader::read);
    }

    private static Result<BackupHeader> read(Value value) {
        List<Problem> problems = new ArrayList<>();
        Node root = Node.root(value, problems);
        Optional<String> format = root.required("format").flatMap(Node::text);
        Optional<Integer> version = root.required("formatVersion").flatMap(Node::integer);
        if (!problems.isEmpty() || !format.equals(Optional.of(FORMAT))) {
            return Result.refused(BackupProblems.notABackup());
        }
        if (!version.equals(Optional.of(VERSION))) {
            return Result.refused(BackupProblems.madeByLaterProgram(""));
        }
        Map<String, Integer> migrations = new LinkedHashMap<>();
        root.required("migrations")
                .ifPresent(node -> node.members()
                        .forEach((script, checksum) ->
                                checksum.integer().ifPresent(sum -> migrations.put(script, sum))));
        Map<String, List<String>> tables = new LinkedHashMap<>();
        root.required("tables")
                .ifPresent(node ->
                        node.members().forEach((name, columns) -> tables.put(name, columns.each(Node::text))));
        Optional<String> madeAt = root.required("madeAt").flatMap(Node::text);
        Optional<String> program = root.required("program").flatMap(Node::text);
        boolean named = tables.entrySet().stream()
                .allMatch(table -> TableShape.isIdentifier(table.getKey())
                        && table.getValue().stream().allMatch(TableShape::isIdentifier));
        return problems.isEmpty() && named && !migrations.isEmpty()
                ? Result.accepted(new BackupHeader(madeAt.orElse(""), program.orElse(""), migrations, tables))
                : Result.refused(BackupProblems.damaged(BackupNames.HEADER));
    }
}
