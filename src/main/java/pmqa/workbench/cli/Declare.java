package pmqa.workbench.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The kinds of arguments and options that the commands have. Their words are in the resource bundles: see {@link HelpPage}. */
final class Declare {

    private Declare() {}

    /** An option that is there or not. */
    static OptionSpec flag(String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .defaultValue("false")
                .build();
    }

    /** An option whose value is one of an enumeration's constants, written in lower case. */
    static <E extends Enum<E>> OptionSpec choice(String name, String label, E otherwise) {
        return OptionSpec.builder(name)
                .type(otherwise.getDeclaringClass())
                .paramLabel(label)
                .defaultValue(otherwise.name().toLowerCase(Locale.ROOT))
                .build();
    }

    /** An option with a value of that type; {@code null} where it is not there. */
    static OptionSpec.Builder value(Class<?> type, String label, String... names) {
        return OptionSpec.builder(names).type(type).paramLabel(label);
    }

    /** The one argument of a command. */
    static PositionalParamSpec argument(Class<?> type, String label) {
        return PositionalParamSpec.builder()
                .type(type)
                .paramLabel(label)
                .index("0")
                .arity("1")
                .required(true)
                .build();
    }

    /** One argument or more. */
    static PositionalParamSpec arguments(String label) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .index("0..*")
                .arity("1..*")
                .required(true)
                .build();
    }
}
