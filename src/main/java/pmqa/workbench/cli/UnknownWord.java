package pmqa.workbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.cli.view.Words;
import pmqa.workbench.shared.Closest;

/** Says that an argument names nothing, and what it may have been meant to name. */
final class UnknownWord {

    private UnknownWord() {}

    static String catalogue(Words words, String typed) {
        return of(words, "usage.unknown-catalogue", typed, Catalogues.IDS) + "\n"
                + words.get("usage.see", CommandTree.PROGRAM + " catalogue list");
    }

    private static int sharedBeginning(String word, String typed) {
        int shared = 0;
        while (shared < Math.min(word.length(), typed.length()) && word.charAt(shared) == typed.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** The message of that key about {@code typed}, with the nearest of the known words or, where none is near, those that begin like it. */
    static String of(Words words, String key, String typed, Collection<String> known) {
        int listed = 12;
        return words.get(key, typed) + " "
                + Closest.to(typed, known)
                        .map(nearest -> words.get("usage.meant", nearest))
                        .orElseGet(() -> words.get(
                                "usage.one-of",
                                known.stream()
                                                .sorted(Comparator.comparingInt(word -> -sharedBeginning(word, typed)))
                                                .limit(listed)
                                                .collect(Collectors.joining(", "))
                                        + (known.size() > listed ? ", …" : "")));
    }
}
