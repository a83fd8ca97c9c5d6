package pmqa.workbench.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.shared.LocalizedText;

/**
 * What an owner sheet would change. A line with addresses makes these the owners and no others; a line without any leaves the owners as they are. A due date
 * is that of every owner of its line; without one each keeps what they had.
 *
 * @param lines one for each row of the file, in its order
 * @param owners code → folded address of each owner to be → due date of their own, for the lines that change something
 * @param newcomers folded address → name, of those who are invited
 */
public record OwnerPlan(
        List<PlannedLine> lines, Map<String, Map<String, Optional<LocalDate>>> owners, Map<String, String> newcomers) {

    public OwnerPlan {
        lines = List.copyOf(lines);
        owners = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(owners));
        newcomers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(newcomers));
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /**
     * A row with what becomes of it.
     *
     * @param remark who is replaced or invited, what is due when, or what is wrong
     */
    public record PlannedLine(Row row, Outcome outcome, Optional<LocalizedText> remark) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    /** By what the plan is known again when it is confirmed. */
    public String words() {
        StringBuilder words = new StringBuilder();
        lines.forEach(line -> words.append(line.row().number())
                .append(line.outcome())
                .append(line.remark().map(LocalizedText::en).orElse(""))
                .append('\n'));
        return words.append(owners).append(newcomers).toString();
    }
}
