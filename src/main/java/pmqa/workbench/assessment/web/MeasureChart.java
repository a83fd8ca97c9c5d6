package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pmqa.workbench.assessment.TypedNumber;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.Figures;
import pmqa.workbench.shared.FiscalYear;

/**
 * The geometry of a measure's line chart: years to the right, values upwards, in units of the drawing. Every line carries its name
 * and value as text, so that nothing depends on colour.
 *
 * @param marks the years with a result, oldest first
 * @param ticks the years that are named below the plot
 * @param levels target and benchmark, as far as there are any
 */
public record MeasureChart(List<Mark> marks, List<Tick> ticks, List<Level> levels) {

    public static final int WIDTH = 324;
    public static final int HEIGHT = 184;
    /** The end of the plot; level names stand to the right of it. */
    public static final int RIGHT = 232;

    public static final int NAMES = RIGHT + 18;

    public static final int LEFT = 28;
    public static final int BASE = 158;
    private static final int TOP = 28;
    private static final int ABOVE = 10;
    /** How far a value may stand out beyond its point. */
    private static final int OVERHANG = 8;

    private static final int BELOW = 18;
    /** Two lines of text. */
    private static final int LABEL_HEIGHT = 28;

    private static final double LETTER_WIDTH = 6.8;
    private static final double MARGIN = 0.15;
    private static final int YEAR_WIDTH = 34;

    public MeasureChart {
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
        levels = List.copyOf(levels);
    }

    /** A year's result. Where labels would run into each other, only the first and the last year keep theirs. */
    public record Mark(FiscalYear year, double x, double y, String value, boolean labelled) {

        /** The value of the first year begins at its point and that of the last ends there, so that both stay inside the plot. */
        public String anchor() {
            return x <= LEFT ? "start" : x >= RIGHT ? "end" : "middle";
        }

        public double labelX() {
            return x <= LEFT ? x - OVERHANG : x >= RIGHT ? x + OVERHANG : x;
        }

        /** Where the value stands: above the point, or below it at the upper edge. */
        public double labelY() {
            return y < TOP ? y + BELOW : y - ABOVE;
        }
    }

    /** A year below the plot. */
    public record Tick(FiscalYear year, double x) {}

    /** A line across the plot. */
    public record Level(Kind kind, double y, double labelY, String value) {
        /** What the line stands for. */
        public enum Kind {
            TARGET,
            BENCHMARK
        }
    }

    /** The chart of a measure up to the scored year at least; none where no year has a result. */
    static Optional<MeasureChart> of(Measure measure, FiscalYear scored) {
        if (measure.actuals().isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(
                Math.min(scored.buddhist(), measure.actuals().firstKey().buddhist()),
                Math.max(scored.buddhist(), measure.actuals().lastKey().buddhist()));
        Scale scale = Scale.of(measure);
        return Optional.of(new MeasureChart(marks(measure, span, scale), ticks(span), levels(measure, scale)));
    }

    private static List<Mark> marks(Measure measure, Span span, Scale scale) {
        FiscalYear first = measure.actuals().firstKey();
        FiscalYear last = measure.actuals().lastKey();
        double widest = LETTER_WIDTH
                * measure.actuals().values().stream()
                        .mapToInt(value -> TypedNumber.shown(value).length())
                        .max()
                        .orElse(0);
        List<Mark> marks = new ArrayList<>();
        measure.actuals().forEach((year, value) -> {
            boolean atEnd = year.equals(first) || year.equals(last);
            marks.add(new Mark(
                    year,
                    span.x(year.buddhist()),
                    scale.y(value),
                    TypedNumber.shown(value),
                    atEnd || widest < span.step()));
        });
        return marks;
    }

    /** Every year, or every second, third … where they would run into each other; always the last. */
    private static List<Tick> ticks(Span span) {
        int every = Math.max(1, (int) Math.ceil(YEAR_WIDTH / span.step()));
        List<Tick> ticks = new ArrayList<>();
        for (int year = span.last(); year >= span.first(); year -= every) {
            ticks.addFirst(new Tick(new FiscalYear(year), span.x(year)));
        }
        return ticks;
    }

    private static List<Level> levels(Measure measure, Scale scale) {
        List<Level> levels = new ArrayList<>();
        level(Level.Kind.TARGET, measure.target(), scale).ifPresent(levels::add);
        level(Level.Kind.BENCHMARK, measure.benchmark(), scale).ifPresent(levels::add);
        return levels.size() < 2 ? levels : apart(levels.getFirst(), levels.getLast());
    }

    private static Optional<Level> level(Level.Kind kind, OptionalDouble value, Scale scale) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Level(
                        kind,
                        scale.y(value.getAsDouble()),
                        scale.y(value.getAsDouble()),
                        TypedNumber.shown(value.getAsDouble())));
    }

    /** Moves two names apart that would cover each other. */
    private static List<Level> apart(Level a, Level b) {
        double missing = LABEL_HEIGHT - Math.abs(a.labelY() - b.labelY());
        if (missing <= 0) {
            return List.of(a, b);
        }
        double up = (a.labelY() <= b.labelY() ? -1 : 1) * missing / 2;
        return List.of(
                new Level(a.kind(), a.y(), a.labelY() + up, a.value()),
                new Level(b.kind(), b.y(), b.labelY() - up, b.value()));
    }

    /** The points of the line: {@code 30,120.5 109.3,98}. */
    public String line() {
        return marks.stream().map(mark -> at(mark.x()) + "," + at(mark.y())).collect(Collectors.joining(" "));
    }

    /** A coordinate as text. */
    public static String at(double coordinate) {
        return Figures.shown(coordinate, 1);
    }

    /** From years to places; a single year stands in the middle. */
    private record Span(int first, int last) {

        double step() {
            return (double) (RIGHT - LEFT) / Math.max(1, last - first);
        }

        double x(int year) {
            return first == last ? (LEFT + RIGHT) / 2.0 : LEFT + (year - first) * step();
        }
    }

    /** From values to heights: a margin above and below, never below zero without need. */
    private record Scale(double low, double high) {

        static Scale of(Measure measure) {
            double[] values = DoubleStream.concat(
                            measure.actuals().values().stream().mapToDouble(Double::doubleValue),
                            Stream.of(measure.target(), measure.benchmark()).flatMapToDouble(OptionalDouble::stream))
                    .sorted()
                    .toArray();
            double least = values[0];
            double most = values[values.length - 1];
            double margin = least == most ? Math.max(1, Math.abs(most) * MARGIN) : (most - least) * MARGIN;
            return new Scale(least >= 0 ? Math.max(0, least - margin) : least - margin, most + margin);
        }

        double y(double value) {
            return BASE - (value - low) / (high - low) * (BASE - TOP + ABOVE);
        }
    }
}
