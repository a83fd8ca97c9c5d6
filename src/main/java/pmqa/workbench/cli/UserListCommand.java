package pmqa.workbench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import pmqa.workbench.cli.terminal.Paper;
import pmqa.workbench.cli.terminal.Span;
import pmqa.workbench.cli.terminal.Table;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.console.Installation;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.ConsoleAccounts.Held;
import pmqa.workbench.organization.ConsoleAccounts.Listed;

/** {@code user list}: every account with its roles. */
final class UserListCommand implements Command {

    enum Format {
        TABLE,
        JSON
    }

    private final InstallationOptions installation = new InstallationOptions();
    private final OptionSpec format = Declare.choice("--format", "table|json", Format.TABLE);

    @Override
    public void declare(CommandSpec line) {
        line.addOption(format);
        installation.declare(line);
    }

    @Override
    public int run(Session session) throws IOException {
        Format as = format.getValue();
        return installation.open(session, opened -> {
            switch (as) {
                case TABLE -> table(opened, session);
                case JSON -> lines(opened, session);
            }
            return ExitCode.DONE;
        });
    }

    private static void table(Installation opened, Session session) throws IOException {
        Words words = session.words();
        Table table = Table.of(
                0,
                new Table.Column(words.get("user.column.email"), Table.Kind.LEFT),
                new Table.Column(words.get("user.column.name"), Table.Kind.WORDS),
                new Table.Column(words.get("user.column.state"), Table.Kind.LEFT),
                new Table.Column(words.get("user.column.roles"), Table.Kind.WORDS));
        List<Listed> some = opened.accounts().after("");
        boolean none = some.isEmpty();
        while (!some.isEmpty()) {
            some.forEach(account -> table.row(
                    Span.of(account.person().email()),
                    Span.of(account.person().name()),
                    Span.of(words.get(
                            switch (state(account)) {
                                case "active" -> "user.state.active";
                                case "waiting" -> "user.state.waiting";
                                default -> "user.state.disabled";
                            })),
                    Span.of(account.roles().stream()
                            .map(held -> words.of(held.role().title())
                                    + held.organization()
                                            .map(code -> " @ " + code)
                                            .orElse(""))
                            .collect(Collectors.joining(", ")))));
            some = opened.accounts().after(some.getLast().person().email());
        }
        if (none) {
            session.tell(words.get("user.none"));
            return;
        }
        Paper paper = session.resultPaper();
        table.on(paper);
        session.print(paper);
    }

    /** JSON Lines: an account a line. */
    private static void lines(Installation opened, Session session) throws IOException {
        List<Listed> some = opened.accounts().after("");
        while (!some.isEmpty()) {
            for (Listed account : some) {
                JsonWriter.write(json(account), JsonWriter.Layout.ONE_LINE, session.results());
                session.results().append('\n');
            }
            some = opened.accounts().after(some.getLast().person().email());
        }
    }

    private static Value json(Listed account) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("email", new Value.Str(account.person().email()));
        members.put("name", new Value.Str(account.person().name()));
        members.put("state", new Value.Str(state(account)));
        List<Value> roles = new ArrayList<>();
        for (Held held : account.roles()) {
            Map<String, Value> role = new LinkedHashMap<>();
            role.put("role", new Value.Str(held.role().code()));
            role.put(
                    "organization",
                    held.organization().<Value>map(Value.Str::new).orElse(new Value.Null()));
            roles.add(new Value.Obj(role));
        }
        members.put("roles", new Value.Arr(roles));
        return new Value.Obj(members);
    }

    private static String state(Listed account) {
        if (account.person().disabled()) {
            return "disabled";
        }
        return account.waiting() ? "waiting" : "active";
    }
}
