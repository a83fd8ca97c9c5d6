package pmqa.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.exchange.xlsx.AssessmentForm;
import pmqa.workbench.shared.OrganizationType;

/** {@code template}: an Excel form that a person fills in and {@code score} reads back. */
final class TemplateCommand implements Command {

    private final PositionalParamSpec id = Declare.argument(String.class, "ID");
    private final OptionSpec type = Declare.value(String.class, "TYPE", "--organization-type")
            .required(true)
            .build();
    private final OptionSpec output =
            Declare.value(Path.class, "FILE", "-o", "--output").required(true).build();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(id).addOption(type).addOption(output).addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        String wanted = id.getValue();
        Optional<Catalogue> catalogue = Catalogues.find(wanted);
        if (catalogue.isEmpty()) {
            return session.misused(UnknownWord.catalogue(session.words(), wanted));
        }
        String typed = type.getValue();
        Optional<OrganizationType> organization = OrganizationType.ofCode(typed);
        if (organization.isEmpty()) {
            return session.misused(UnknownWord.of(
                    session.words(),
                    "template.unknown-type",
                    typed,
                    Arrays.stream(OrganizationType.values())
                            .map(OrganizationType::code)
                            .toList()));
        }
        Path path = output.getValue();
        OutputFile file = new OutputFile(path, force.getValue());
        Optional<String> objection = file.objection(session.words());
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        file.write(out -> AssessmentForm.write(catalogue.get(), organization.get(), out));
        session.tell(session.words().get("template.written", path));
        return ExitCode.DONE;
    }
}
