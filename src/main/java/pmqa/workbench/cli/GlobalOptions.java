package pmqa.workbench.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What every command understands. Language and details are looked for before anything is parsed (see {@link Program}); here they are
 * only known to the parser, so that it accepts them and can say what is wrong with their values.
 */
final class GlobalOptions {

    static final String LANGUAGE = "--lang";
    static final String DEBUG = "--debug";
    static final String HELP = "--help";

    private GlobalOptions() {}

    enum Lang {
        TH,
        EN
    }

    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(LANGUAGE)
                .type(Lang.class)
                .paramLabel("th|en")
                .build());
        command.addOption(OptionSpec.builder(DEBUG).type(boolean.class).build());
        command.addOption(OptionSpec.builder("-h", HELP)
                .type(boolean.class)
                .usageHelp(true)
                .build());
    }

    static boolean contains(OptionSpec option) {
        return switch (option.longestName()) {
            case LANGUAGE, DEBUG, HELP -> true;
            default -> false;
        };
    }
}
