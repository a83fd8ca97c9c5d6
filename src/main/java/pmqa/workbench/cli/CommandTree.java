package pmqa.workbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by name. Building one for the parser takes time, so only those are built whose name stands on the command line.
 *
 * @param name what is typed; for the root the program itself
 * @param command makes the command with its default options
 * @param children its sub-commands
 */
record CommandTree(String name, Supplier<Command> command, List<CommandTree> children) {

    static final String PROGRAM = "./pmqa";

    static final CommandTree ROOT = new CommandTree(
            PROGRAM,
            RootCommand::new,
            List.of(
                    new CommandTree("score", ScoreCommand::new, List.of()),
                    new CommandTree(
                            "catalogue",
                            () -> new GroupCommand("catalogue"),
                            List.of(
                                    new CommandTree("list", CatalogueListCommand::new, List.of()),
                                    new CommandTree("show", CatalogueShowCommand::new, List.of()),
                                    new CommandTree("export", CatalogueExportCommand::new, List.of()),
                                    new CommandTree("validate", CatalogueValidateCommand::new, List.of()))),
                    new CommandTree(
                            "package",
                            () -> new GroupCommand("package"),
                            List.of(
                                    new CommandTree("open", PackageOpenCommand::new, List.of()),
                                    new CommandTree("export", PackageExportCommand::new, List.of()))),
                    new CommandTree("template", TemplateCommand::new, List.of()),
                    new CommandTree("report", ReportCommand::new, List.of()),
                    new CommandTree("serve", ServeCommand::new, List.of()),
                    new CommandTree("settings", SettingsCommand::new, List.of()),
                    new CommandTree("backup", BackupCommand::new, List.of()),
                    new CommandTree("restore", RestoreCommand::new, List.of()),
                    new CommandTree("verify", VerifyCommand::new, List.of()),
                    new CommandTree(
                            "user",
                            () -> new GroupCommand("user"),
                            List.of(
                                    new CommandTree("list", UserListCommand::new, List.of()),
                                    new CommandTree("create", UserCreateCommand::new, List.of()),
                                    new CommandTree("reset", UserResetCommand::new, List.of()),
                                    new CommandTree("disable", () -> new UserStateCommand(true), List.of()),
                                    new CommandTree("enable", () -> new UserStateCommand(false), List.of()),
                                    new CommandTree("grant", () -> new UserRoleCommand(true), List.of()),
                                    new CommandTree("revoke", () -> new UserRoleCommand(false), List.of())))));

    /** A parser of this command and of those below it that are named among the arguments. */
    CommandLine parser(List<String> arguments) {
        Command own = command.get();
        CommandSpec line = CommandSpec.wrapWithoutInspection(own).name(name);
        own.declare(line);
        GlobalOptions.addTo(line);
        CommandLine parser = new CommandLine(line);
        parser.setCaseInsensitiveEnumValuesAllowed(true);
        parser.setExpandAtFiles(false);
        parser.setUnmatchedOptionsArePositionalParams(false);
        for (CommandTree child : children) {
            if (arguments.contains(child.name)) {
                parser.addSubcommand(child.name, child.parser(arguments));
            }
        }
        return parser;
    }

    Optional<CommandTree> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<String> childNames() {
        return children.stream().map(CommandTree::name).toList();
    }
}
