package pmqa.workbench.reporting;

import java.util.List;
import java.util.OptionalDouble;

/** A chart. What it says in numbers stands in a table beside it. */
public sealed interface Chart {

    String title();

    /** What stands on the axis, one for each value of a series. */
    List<String> labels();

    List<Series> series();

    /**
     * One axis for each label.
     *
     * @param full the value at the rim
     */
    record Radar(String title, List<String> labels, List<Series> series, double full) implements Chart {
        public Radar {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    /**
     * Horizontal bars.
     *
     * @param full the value of a full bar
     * @param marks values at which a line is drawn, with what they mean
     */
    record Bars(String title, List<String> labels, List<Series> series, double full, List<Mark> marks)
            implements Chart {
        public Bars {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            marks = List.copyOf(marks);
        }
    }

    /** A value that matters. */
    record Mark(double value, String name) {}

    /**
     * Results over years.
     *
     * @param unit of the values
     */
    record Years(String title, String unit, List<String> labels, List<Series> series) implements Chart {
        public Years {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    /** A line of values. */
    record Series(Kind kind, String name, List<OptionalDouble> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** What a series shows; it decides colour and line. */
    enum Kind {
        SELF("1F3A5F"),
        LAST_YEAR("7B8A99"),
        ASSESSOR("A85F00"),
        CONSENSUS("0B6E6E"),
        TARGET("A85F00"),
        BENCHMARK("0B6E6E");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        /** Six hexadecimal digits. */
        public String colour() {
            return colour;
        }
    }
}
