package pmqa.workbench.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures by the rules of Prometheus' text format 0.0.4, and by those of naming which promtool looks at; says what breaks them. */
final class Exposition {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") \\S.*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL
            + ")*)})? ([-+]?(?:[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?|Inf)|NaN)");
    private static final Pattern END = Pattern.compile(",?le=\"([^\"]*)\"");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Double> lastEnd = new HashMap<>();
    private final Map<String, Double> lastCount = new HashMap<>();
    private final Map<String, Double> counts = new HashMap<>();
    private String family = "";

    private Exposition() {}

    static List<String> problems(String text) {
        var reading = new Exposition();
        if (!text.endsWith("\n")) {
            reading.problems.add("no end of the last line");
        }
        text.lines().forEach(reading::line);
        reading.lastCount.forEach((series, count) -> {
            if (!Double.valueOf(Double.POSITIVE_INFINITY).equals(reading.lastEnd.get(series))) {
                reading.problems.add("no +Inf: " + series);
            }
            if (!count.equals(reading.counts.get(series))) {
                reading.problems.add("+Inf is not the count: " + series);
            }
        });
        return reading.problems;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            begin(help.group(1));
            check(helped.add(help.group(1)), "second HELP", line);
        } else if (type.matches()) {
            check(type.group(1).equals(family), "TYPE apart from its HELP", line);
            check(types.put(type.group(1), type.group(2)) == null, "second TYPE", line);
            check(
                    type.group(2).equals("counter") == type.group(1).endsWith("_total"),
                    "counters, and only they, end in _total",
                    line);
        } else if (sample.matches()) {
            String labels = sample.group(2) == null ? "" : sample.group(2);
            sample(sample.group(1), labels, number(sample.group(3)), line);
        } else {
            problems.add("not of the format: " + line);
        }
    }

    private void begin(String name) {
        closed.add(family);
        family = name;
        check(!closed.contains(name), "a family in two places", name);
    }

    private void sample(String name, String labels, double value, String line) {
        boolean histogram = "histogram".equals(types.get(family));
        check(
                name.equals(family) || (histogram && name.matches(Pattern.quote(family) + "_(bucket|sum|count)")),
                "not of the family " + family,
                line);
        check(!(histogram && name.equals(family)), "a histogram has no figure of its own", line);
        check(types.containsKey(family), "no TYPE", line);
        check(seen.add(name + labels), "twice", line);
        if (histogram && name.endsWith("_bucket")) {
            Matcher end = END.matcher(labels);
            boolean bounded = end.find();
            check(bounded, "no le", line);
            double upTo = bounded ? number(end.group(1).replace("+", "")) : Double.NaN;
            String series = family + end.replaceAll("");
            check(upTo > lastEnd.getOrDefault(series, Double.NEGATIVE_INFINITY), "ends do not ascend", line);
            check(value >= lastCount.getOrDefault(series, 0.0), "buckets do not add up", line);
            lastEnd.put(series, upTo);
            lastCount.put(series, value);
        } else if (histogram && name.endsWith("_count")) {
            counts.put(family + labels, value);
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "Inf", "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private void check(boolean well, String problem, String line) {
        if (!well) {
            problems.add(problem + ": " + line);
        }
    }
}
