package pmqa.workbench.catalogue.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.document.Value;

/** The catalogues that ship with the program. Each is loaded when it is first asked for and kept. */
public final class Catalogues {

    /** Their ids in the order in which they are offered; the first is the default. */
    public static final List<String> IDS = List.of("pmqa-4.0", "pmqa-4.0-form1", "pmqa-fl-province", "pmqa-2551");

    private static final Map<String, CatalogueLoader.Loaded> LOADED = new ConcurrentHashMap<>();

    private Catalogues() {}

    /** The catalogue of that id, if it is shipped. */
    public static Optional<Catalogue> find(String id) {
        return loaded(id).map(CatalogueLoader.Loaded::catalogue);
    }

    /** The catalogue of that id in its published JSON shape, if it is shipped. */
    public static Optional<Value.Obj> document(String id) {
        return loaded(id).map(CatalogueLoader.Loaded::document);
    }

    /**
     * The catalogue of an id that is known to be shipped.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Catalogue get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No shipped catalogue " + id));
    }

    private static Optional<CatalogueLoader.Loaded> loaded(String id) {
        return IDS.contains(id) ? Optional.of(LOADED.computeIfAbsent(id, Catalogues::load)) : Optional.empty();
    }

    private static CatalogueLoader.Loaded load(String id) {
        try {
            return CatalogueCompiler.compiled(id).orElseGet(() -> CatalogueCompiler.fromSource(id));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the shipped catalogue " + id, unreadable);
        }
    }
}
