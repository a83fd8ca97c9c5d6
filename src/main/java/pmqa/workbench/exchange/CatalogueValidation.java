package pmqa.workbench.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pmqa.workbench.catalogue.loading.CatalogueDraft;
import pmqa.workbench.catalogue.loading.CatalogueFolder;
import pmqa.workbench.catalogue.loading.CatalogueLoader;
import pmqa.workbench.document.DocumentFile;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Checks a catalogue that somebody wrote: its shape by the published schema, and what the shape cannot say – references,
 * uniqueness, levels, allowed ratings – by the rules of the loader.
 */
public final class CatalogueValidation {

    private static final String HEAD = "catalogue.yaml";

    private CatalogueValidation() {}

    /**
     * The catalogue, or every problem with file and JSON pointer.
     *
     * @param source a catalogue's folder or the {@code catalogue.yaml} in it, or an exported {@code .json} or {@code .yaml}
     */
    public static Result<CatalogueLoader.Loaded> validate(Path source) {
        try {
            return draft(source).flatMap(CatalogueValidation::check);
        } catch (UncheckedIOException unreadable) {
            return Result.refused(new Problem(
                    "unreadable-file",
                    "",
                    LocalizedText.of("อ่านไฟล์ของเกณฑ์ไม่ได้", unreadable.getMessage() + "."),
                    LocalizedText.of("ตรวจสิทธิ์อ่านของไฟล์", "Check that you may read the file.")));
        }
    }

    private static Result<CatalogueDraft> draft(Path source) {
        if (Files.isDirectory(source)) {
            return Files.exists(source.resolve(HEAD))
                    ? CatalogueLoader.assemble(CatalogueFolder.of(source))
                    : Result.refused(noHead());
        }
        return DocumentFile.read(source, Limits.CATALOGUE)
                .flatMap(content -> isJson(source)
                        ? Documents.readJson(content, Limits.CATALOGUE)
                        : Documents.readYaml(content, Limits.CATALOGUE))
                .flatMap(document -> draft(source, document));
    }

    private static boolean isJson(Path source) {
        return source.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static Result<CatalogueDraft> draft(Path source, Value document) {
        if (!(document instanceof Value.Obj whole)) {
            return Result.refused(new Problem(
                    "wrong-kind",
                    "",
                    LocalizedText.of(
                            "ไฟล์ต้องเป็นวัตถุ {…} แต่พบ" + document.kind().th(),
                            "The file must hold an object {…} but holds "
                                    + document.kind().en() + "."),
                    LocalizedText.of("ตรวจว่าเป็นไฟล์ของเกณฑ์", "Check that this is a catalogue.")));
        }
        boolean names =
                whole.members().containsKey("categoryFiles") || whole.members().containsKey("include");
        Path folder = source.toAbsolutePath().getParent();
        return names && source.endsWith(HEAD) && folder != null
                ? CatalogueLoader.assemble(CatalogueFolder.of(folder))
                : Result.accepted(CatalogueDraft.inOnePiece(whole));
    }

    private static Result<CatalogueLoader.Loaded> check(CatalogueDraft draft) {
        Result<CatalogueLoader.Loaded> decoded = CatalogueLoader.decode(draft);
        List<Problem> problems = new ArrayList<>();
        if (decoded instanceof Result.Refused<CatalogueLoader.Loaded>(List<Problem> meaning)) {
            problems.addAll(meaning);
        }
        // What the loader tells of a place, it tells better than the schema.
        Set<String> told = new HashSet<>();
        problems.forEach(problem -> told.add(problem.place()));
        SchemaCheck.against("catalogue").problems(draft.document()).stream()
                .map(draft.located())
                .filter(problem -> !told.contains(problem.place()))
                .forEach(problems::add);
        return problems.isEmpty() ? decoded : Result.refused(problems);
    }

    private static Problem noHead() {
        return new Problem(
                "missing-file",
                HEAD,
                LocalizedText.of("โฟลเดอร์นี้ไม่มีไฟล์ " + HEAD, "The folder has no file " + HEAD + "."),
                LocalizedText.of(
                        "ระบุโฟลเดอร์ของเกณฑ์ เช่น catalogues/pmqa-4.0",
                        "Name the folder of a catalogue, for instance catalogues/pmqa-4.0."));
    }
}
