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
 * @param levels target and benchmark, as far as there are any
 */
public record MeasureChart(List<Mark> marks, List<Level> levels) {

    public static final int WIDTH = 360;
    public static final int HEIGHT = 190;
    /** The end of the plot; level names stand to the right of it. */
    public static final int RIGHT = 268;

    public static final int LEFT = 30;
    public static final int BASE = 164;
    private static final int TOP = 28;
    private static final int ABOVE = 9;
    private static final int BELOW = 18;
    /** Two lines of text. */
    private static final int LABEL_HEIGHT = 28;

    private static final double LETTER_WIDTH = 6.8;
    private static final double MARGIN = 0.15;
    private static final int YEAR_WIDTH = 34;

    public MeasureChart {
        marks = List.copyOf(marks);
        levels = List.copyOf(levels);
    }

    /** A year's result. Where labels would run into each other, only the first and the last year keep theirs. */
    public record Mark(FiscalYear year, double x, double y, String value, boolean labelled, boolean yearShown) {

        /** Where the value stands: above the point, or below it at the upper edge. */
        public double labelY() {
            return y < TOP ? y + BELOW : y - ABOVE;
        }
    }

    /** A line across the plot. */
    public record Level(Kind kind, double y, double labelY, String value) {
        /** What the line stands for. */
        public enum Kind {
            TARGET,
            BENCHMARK
        }
    }

    /** The chart of a measure; none where no year has a result. */
    static Optional<MeasureChart> of(Measure measure) {
        if (measure.actuals().isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.of(measure);
        return Optional.of(new MeasureChart(marks(measure, scale), levels(measure, scale)));
    }

    private static List<Mark> marks(Measure measure, Scale scale) {
        int first = measure.actuals().firstKey().buddhist();
        int last = measure.actuals().lastKey().buddhist();
        double step = (double) (RIGHT - LEFT) / Math.max(1, last - first);
        double widest = LETTER_WIDTH
                * measure.actuals().values().stream()
                        .mapToInt(value -> TypedNumber.shown(value).length())
                        .max()
                        .orElse(0);
        int everyYears = (int) Math.ceil(YEAR_WIDTH / step);
        List<Mark> marks = new ArrayList<>();
        measure.actuals().forEach((year, value) -> {
            int number = year.buddhist();
            boolean atEnd = number == first || number == last;
            marks.add(new Mark(
                    year,
                    first == last ? (LEFT + RIGHT) / 2.0 : LEFT + (number - first) * step,
                    scale.y(value),
                    TypedNumber.shown(value),
                    atEnd || widest < step,
                    (last - number) % everyYears == 0));
        });
        return marks;
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
