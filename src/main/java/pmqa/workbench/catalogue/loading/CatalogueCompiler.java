package pmqa.workbench.catalogue.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Puts each shipped catalogue into one JSON file when the program is built. People write the criteria in YAML; reading YAML
 * takes most of the time of a short command, and the same document as JSON takes a sixth of it.
 */
public final class CatalogueCompiler {

    private CatalogueCompiler() {}

    /** Writes {@code <id>.json} of each shipped catalogue into the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String id : Catalogues.IDS) {
            Files.writeString(
                    folder.resolve(id + ".json"),
                    JsonWriter.toString(fromSource(id).document(), JsonWriter.Layout.ONE_LINE));
        }
    }

    /**
     * The catalogue as its YAML says it.
     *
     * @throws IllegalStateException if it is broken, with every problem in the message
     */
    static CatalogueLoader.Loaded fromSource(String id) {
        return sound(id, CatalogueLoader.load(CatalogueFolder.onClassPath("catalogues/" + id)));
    }

    /** What was compiled, if the program was built that way. */
    static Optional<CatalogueLoader.Loaded> compiled(String id) throws IOException {
        try (@Nullable InputStream in = CatalogueCompiler.class.getResourceAsStream("/catalogues/" + id + ".json")) {
            if (in == null) {
                return Optional.empty();
            }
            Result<CatalogueLoader.Loaded> loaded = Documents.readJson(in.readAllBytes(), Limits.CATALOGUE)
                    .flatMap(document -> CatalogueLoader.decode(CatalogueDraft.inOnePiece((Value.Obj) document)));
            return Optional.of(sound(id, loaded));
        }
    }

    private static CatalogueLoader.Loaded sound(String id, Result<CatalogueLoader.Loaded> result) {
        return switch (result) {
            case Result.Accepted<CatalogueLoader.Loaded>(CatalogueLoader.Loaded loaded) -> loaded;
            case Result.Refused<CatalogueLoader.Loaded>(List<Problem> problems) ->
                throw new IllegalStateException("The shipped catalogue " + id + " is broken: "
                        + String.join(
                                "; ",
                                problems.stream()
                                        .map(problem -> problem.place() + ": "
                                                + problem.message().en())
                                        .toList()));
        };
    }
}
