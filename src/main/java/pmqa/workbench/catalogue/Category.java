package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** A category (หมวด). What it holds decides its kind, and its kind decides the family of the rule that scores it. */
public sealed interface Category {

    /** {@code 1} … {@code 7}, {@code P}, or {@code LD} … {@code RM} in the provincial catalogue. */
    String code();

    LocalizedText title();

    /** How people number the category: the provincial catalogue's {@code LD} is หมวด {@code 1}. */
    default String number() {
        return code();
    }

    /** The organisation profile (ลักษณะสำคัญขององค์กร): topics with a narrative, never scored. */
    record Profile(String code, LocalizedText title, List<Topic> topics) implements Category {
        public Profile {
            topics = List.copyOf(topics);
        }

        /** A topic of the profile; {@code section} is the source's numbering, for instance {@code 1ก}. */
        public record Topic(String code, Optional<String> section, LocalizedText title) {}
    }

    /**
     * Level-gated items (categories 1–6 of PMQA 4.0).
     *
     * @param goal เป้าหมาย of source 001
     * @param intent เจตนารมณ์ of source 003
     */
    record Process(
            String code, LocalizedText title, Optional<String> goal, Optional<String> intent, List<LevelItem> items)
            implements Category {
        public Process {
            items = List.copyOf(items);
        }
    }

    /** Results: items that hold measures (category 7, RM). */
    record Results(String code, String number, LocalizedText title, Optional<String> intent, List<MeasureItem> items)
            implements Category {
        public Results {
            items = List.copyOf(items);
        }
    }

    /** Requirements with a conformance status (Fundamental Level). */
    record Requirements(String code, String number, LocalizedText title, List<Requirement> requirements)
            implements Category {
        public Requirements {
            requirements = List.copyOf(requirements);
        }
    }

    /**
     * Questions with a rubric (PMQA 2551).
     *
     * @param overview what the source's overview slide lists under each section
     */
    record Rubric(String code, LocalizedText title, Optional<String> overview, List<RubricItem> items)
            implements Category {
        public Rubric {
            items = List.copyOf(items);
        }
    }
}
