package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;

/** A question (คำถาม) of PMQA 2551. How it is rated depends on what it asks for. */
public sealed interface Question {

    /** Item, hyphen, number within the category, for instance {@code 1.1-4.2}. */
    String code();

    String title();

    Head head();

    /** Every sub-criterion that is rated; none where the source holds no rubric. */
    Stream<Criterion> criteria();

    /**
     * What every kind of question has.
     *
     * @param section where it stands, as printed: {@code 1.1 ก (1)}
     * @param number its running number over the whole award, where the source prints it
     * @param process the process that the rubric speaks of
     * @param scope how far the question reaches, where the slide says so
     * @param prompts the wording of the question
     * @param issues the issues (ประเด็น) that must be covered
     * @param gap what the source lacks for this question
     */
    record Head(
            String section,
            Optional<Integer> number,
            Optional<String> process,
            Optional<String> scope,
            List<String> prompts,
            List<String> issues,
            Optional<LocalizedText> gap) {
        public Head {
            prompts = List.copyOf(prompts);
            issues = List.copyOf(issues);
        }
    }

    /**
     * A question about a process, rated on the dimensions A, D, L and I, three sub-criteria each.
     *
     * @param dimensions dimension code → its three sub-criteria, in the order of the catalogue's dimensions
     */
    record How(String code, String title, Head head, Map<String, List<Criterion>> dimensions) implements Question {
        public How {
            dimensions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(dimensions));
        }

        @Override
        public Stream<Criterion> criteria() {
            return dimensions.values().stream().flatMap(List::stream);
        }
    }

    /** A question about facts, rated on three aspects: complete, correct, clear and factual. */
    record What(String code, String title, Head head, List<Criterion> aspects) implements Question {
        public What {
            aspects = List.copyOf(aspects);
        }

        @Override
        public Stream<Criterion> criteria() {
            return aspects.stream();
        }
    }

    /** A question of which the source holds the title only. It cannot be rated and does not count. */
    record TitleOnly(String code, String title, Head head) implements Question {
        @Override
        public Stream<Criterion> criteria() {
            return Stream.empty();
        }
    }
}
