package pmqa.workbench.exchange.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of a form holds, as its hidden code says. */
sealed interface RowCode {

    /** The text in the hidden column. */
    String text();

    /** Headings and criteria: nothing to answer. */
    enum Structure implements RowCode {
        ROW;

        @Override
        public String text() {
            return "-";
        }
    }

    /** A fact about the assessment itself, on the first sheet. */
    enum Fact implements RowCode {
        NAME,
        TYPE,
        YEAR;

        @Override
        public String text() {
            return "fact " + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the form is, on the hidden sheet. */
    enum Key implements RowCode {
        FORMAT,
        CATALOGUE,
        VERSION,
        TYPE;

        @Override
        public String text() {
            return "form " + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The row whose cells name the years of the columns of results. */
    enum Years implements RowCode {
        ROW;

        @Override
        public String text() {
            return "years";
        }
    }

    /** Whether a category is part of the assessment. */
    record Chosen(String category) implements RowCode {
        @Override
        public String text() {
            return "category " + category;
        }
    }

    record Topic(String code) implements RowCode {
        @Override
        public String text() {
            return "topic " + code;
        }
    }

    /** A checkpoint of an item. */
    record Box(String item, String code) implements RowCode {
        @Override
        public String text() {
            return "box " + item + " " + code;
        }
    }

    /** The explanation of a level of an item. */
    record Explanation(String item, String level) implements RowCode {
        @Override
        public String text() {
            return "explanation " + item + " " + level;
        }
    }

    /** The result of a level of an item in words. */
    record ResultOf(String item, String level) implements RowCode {
        @Override
        public String text() {
            return "result " + item + " " + level;
        }
    }

    /**
     * A measure of an item; any number of rows may have the same code.
     *
     * @param id the measure's own name (a UUID in lower case), on forms of an assessment that is kept elsewhere
     */
    record MeasureOf(String item, Optional<String> id) implements RowCode {
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** A row of a form in which measures have no names of their own. */
        MeasureOf(String item) {
            this(item, Optional.empty());
        }

        @Override
        public String text() {
            return "measure " + item + id.map(own -> " " + own).orElse("");
        }
    }

    /** A piece of what the form was filled with, on the hidden sheet; the first is number 0. */
    record Base(int number) implements RowCode {
        @Override
        public String text() {
            return "base " + number;
        }
    }

    /** A sub-criterion of a question: its dimension (or {@code what}) and its position there from 0. */
    record Rating(String question, String group, int position) implements RowCode {
        @Override
        public String text() {
            return "rating " + question + " " + group + " " + position;
        }
    }

    /** The explanation of a question. */
    record QuestionOf(String code) implements RowCode {
        @Override
        public String text() {
            return "question " + code;
        }
    }

    record RequirementOf(String code) implements RowCode {
        @Override
        public String text() {
            return "requirement " + code;
        }
    }

    /** The meaning of a text in the hidden column, if it has one. */
    static Optional<RowCode> parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        return Optional.ofNullable(
                switch (parts.length) {
                    case 1 -> fixed(parts[0]);
                    case 2 -> ofOne(parts[0], parts[1]);
                    case 3 -> ofTwo(parts[0], parts[1], parts[2]);
                    case 4 -> ofThree(parts[0], parts[1], parts[2], parts[3]);
                    default -> null;
                });
    }

    private static @Nullable RowCode fixed(String text) {
        return Stream.<RowCode>of(
                        Structure.ROW,
                        Years.ROW,
                        Fact.NAME,
                        Fact.TYPE,
                        Fact.YEAR,
                        Key.FORMAT,
                        Key.CATALOGUE,
                        Key.VERSION,
                        Key.TYPE)
                .filter(code -> code.text().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable RowCode ofOne(String kind, String code) {
        return switch (kind) {
            case "category" -> new Chosen(code);
            case "topic" -> new Topic(code);
            case "measure" -> new MeasureOf(code);
            case "requirement" -> new RequirementOf(code);
            case "question" -> new QuestionOf(code);
            case "base" -> code.matches("\\d{1,4}") ? new Base(Integer.parseInt(code)) : null;
            default -> fixed(kind + " " + code);
        };
    }

    private static @Nullable RowCode ofTwo(String kind, String item, String code) {
        return switch (kind) {
            case "box" -> new Box(item, code);
            case "explanation" -> new Explanation(item, code);
            case "result" -> new ResultOf(item, code);
            case "measure" -> MeasureOf.ID.matcher(code).matches() ? new MeasureOf(item, Optional.of(code)) : null;
            default -> null;
        };
    }

    private static @Nullable RowCode ofThree(String kind, String question, String group, String position) {
        return kind.equals("rating") && position.matches("\\d")
                ? new Rating(question, group, Integer.parseInt(position))
                : null;
    }
}
