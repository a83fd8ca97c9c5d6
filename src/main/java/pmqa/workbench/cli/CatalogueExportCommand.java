package pmqa.workbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CatalogueCsv;
import pmqa.workbench.exchange.CatalogueJson;
import pmqa.workbench.exchange.CatalogueOscal;
import pmqa.workbench.exchange.CatalogueYaml;
import pmqa.workbench.exchange.xlsx.CatalogueWorkbook;

/** {@code catalogue export}: the criteria as a file for other programs. */
final class CatalogueExportCommand implements Command {

    enum Format {
        JSON,
        YAML,
        XLSX,
        CSV,
        OSCAL
    }

    private final PositionalParamSpec id = Declare.argument(String.class, "ID");
    private final OptionSpec format = Declare.choice("--format", "json|yaml|xlsx|csv|oscal", Format.JSON);
    private final OptionSpec output =
            Declare.value(Path.class, "FILE", "-o", "--output").build();
    private final OptionSpec force = Declare.flag("--force");

    @Override
    public void declare(CommandSpec line) {
        line.addPositional(id).addOption(format).addOption(output).addOption(force);
    }

    @Override
    public int run(Session session) throws IOException {
        String wanted = id.getValue();
        Optional<Catalogue> catalogue = Catalogues.find(wanted);
        Optional<Value.Obj> document = Catalogues.document(wanted);
        if (catalogue.isEmpty() || document.isEmpty()) {
            return session.misused(UnknownWord.catalogue(session.words(), wanted));
        }
        Format as = format.getValue();
        OutputFile.Content content = out -> write(catalogue.get(), document.get(), as, out);
        @Nullable Path file = output.getValue();
        if (file != null) {
            return toFile(file, content, session);
        }
        if (as == Format.XLSX && session.resultsGoToTerminal()) {
            return session.misused(session.words().get("export.needs-file", wanted + ".xlsx"));
        }
        content.writeTo(session.resultBytes());
        return ExitCode.DONE;
    }

    private int toFile(Path path, OutputFile.Content content, Session session) throws IOException {
        OutputFile file = new OutputFile(path, force.getValue());
        Optional<String> objection = file.objection(session.words());
        if (objection.isPresent()) {
            return session.misused(objection.get());
        }
        file.write(content);
        session.tell(session.words().get("output.written", path));
        return ExitCode.DONE;
    }

    private static void write(Catalogue catalogue, Value.Obj document, Format format, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case JSON -> CatalogueJson.write(document, text);
            case YAML -> CatalogueYaml.write(document, text);
            case CSV -> CatalogueCsv.write(catalogue, text);
            case XLSX -> CatalogueWorkbook.write(catalogue, out);
            case OSCAL ->
                JsonWriter.write(CatalogueOscal.of(catalogue, Instant.now()), JsonWriter.Layout.INDENTED, text);
        }
        text.flush();
    }
}
