package pmqa.workbench.operations;

/** Figures in the text format of Prometheus (version 0.0.4). */
final class MetricsText {

    private final StringBuilder text = new StringBuilder();

    void family(String name, String type, String help) {
        text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }

    void sample(String name, String labels, long value) {
        sample(name, labels, Long.toString(value));
    }

    void sample(String name, String labels, double value) {
        sample(name, labels, Double.toString(value));
    }

    private void sample(String name, String labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    /** A label with its value, as the format wants it quoted. */
    static String label(String name, String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + "=\"" + quoted + '"';
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
