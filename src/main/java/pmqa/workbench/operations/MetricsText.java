package pmqa.workbench.operations;

/** Figures in the text format of Prometheus (version 0.0.4). */
final class MetricsText {

    private final StringBuilder text = new StringBuilder();

    void family(String name, String type, String help) {
        text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }

    void sample(String name, String labels, long value) {
        text.append("%s{%s} %d\n".formatted(name, labels, value));
    }

    void sample(String name, String labels, double value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }

    /** A family of one figure. */
    void gauge(String name, String help, double value) {
        family(name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
