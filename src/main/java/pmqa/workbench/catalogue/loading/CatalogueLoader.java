package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Node;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/** Loads one catalogue, from its folder or from a document that was exported. */
public final class CatalogueLoader {

    private CatalogueLoader() {}

    /**
     * A catalogue with the document it was decoded from.
     *
     * @param document the whole document in the published shape ({@code schemas/catalogue.schema.json})
     */
    public record Loaded(Catalogue catalogue, Value.Obj document) {}

    /** Loads and validates; a refusal lists every problem of the folder, each with file and JSON pointer. */
    public static Result<Loaded> load(CatalogueFolder folder) {
        return assemble(folder).flatMap(CatalogueLoader::decode);
    }

    /** Puts the files of a folder together; a refusal lists every file that is missing or cannot be read. */
    public static Result<CatalogueDraft> assemble(CatalogueFolder folder) {
        Assembly assembly = new Assembly(folder);
        return assembly.assemble()
                .flatMap(document -> Result.accepted(new CatalogueDraft(document, assembly::located)));
    }

    /** Decodes and validates; a refusal lists every problem at its place. */
    public static Result<Loaded> decode(CatalogueDraft draft) {
        List<Problem> problems = new ArrayList<>();
        Optional<Catalogue> decoded = new CatalogueDecoder(Node.root(draft.document(), problems)).decode();
        decoded.ifPresent(catalogue -> problems.addAll(CatalogueChecks.of(catalogue)));
        if (decoded.isPresent() && problems.isEmpty()) {
            return Result.accepted(new Loaded(decoded.get(), draft.document()));
        }
        return Result.refused(problems.stream().map(draft.located()).toList());
    }
}
