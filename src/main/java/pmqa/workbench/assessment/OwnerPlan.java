package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import pmqa.workbench.assessment.OwnerSheetFile.Row;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;

/**
 * What an owner sheet would change. A line with addresses makes these the owners and no others; a line without any leaves things as they are.
 *
 * @param lines one for each row of the file, in its order
 * @param owners code → folded addresses of its owners to be, for the lines that change something
 * @param newcomers folded address → name, of those who are invited
 */
public record OwnerPlan(List<PlannedLine> lines, Map<String, Set<String>> owners, Map<String, String> newcomers) {

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
     * @param remark who is replaced or invited, or what is wrong
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

    /**
     * Plans rows.
     *
     * @param known people by folded address
     * @param members ids of those who may answer at the organisation already
     */
    static OwnerPlan of(
            List<Row> rows,
            Set<String> codes,
            Map<String, List<Owner>> present,
            Map<String, Person> known,
            Set<UUID> members) {
        List<PlannedLine> lines = new ArrayList<>();
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        Map<String, String> newcomers = new TreeMap<>();
        Map<String, Integer> rowOf = new LinkedHashMap<>();
        for (Row row : rows) {
            List<LocalizedText> wrong = problems(row, codes, known, newcomers);
            if (!row.code().isEmpty()
                    && !row.emails().isEmpty()
                    && rowOf.putIfAbsent(row.code(), row.number()) != null) {
                wrong.add(LocalizedText.of(
                        row.code() + " มีอยู่แล้วในแถว " + rowOf.get(row.code())
                                + " – ใส่ผู้รับผิดชอบหลายคนในแถวเดียว คั่นด้วย ;",
                        row.code() + " stands in row " + rowOf.get(row.code())
                                + " already – put several owners into one row, separated by ;"));
            }
            if (!wrong.isEmpty()) {
                lines.add(new PlannedLine(row, Outcome.ERROR, joined(wrong)));
                continue;
            }
            lines.add(planned(row, present, known, members, owners, newcomers));
        }
        return new OwnerPlan(lines, owners, newcomers);
    }

    private static PlannedLine planned(
            Row row,
            Map<String, List<Owner>> present,
            Map<String, Person> known,
            Set<UUID> members,
            Map<String, Set<String>> owners,
            Map<String, String> newcomers) {
        Set<String> before = new LinkedHashSet<>();
        present.getOrDefault(row.code(), List.of()).forEach(owner -> before.add(People.folded(owner.email())));
        Set<String> after = new LinkedHashSet<>();
        List<LocalizedText> remarks = new ArrayList<>();
        for (int i = 0; i < row.emails().size(); i++) {
            String email = People.folded(row.emails().get(i));
            after.add(email);
            Person person = known.get(email);
            if (person == null) {
                newcomers.putIfAbsent(email, OwnerSheetFile.nameOf(row, i).orElse(""));
                remarks.add(LocalizedText.of("เชิญ " + email, "invites " + email));
            } else if (!members.contains(person.id())) {
                newcomers.putIfAbsent(email, person.name());
                remarks.add(LocalizedText.of(
                        "ให้บทบาทผู้กรอกข้อมูลแก่ " + person.name(), "makes " + person.name() + " a contributor"));
            }
        }
        if (after.isEmpty() || after.equals(before)) {
            return new PlannedLine(row, Outcome.UNCHANGED, joined(remarks));
        }
        owners.put(row.code(), after);
        before.removeAll(after);
        if (!before.isEmpty()) {
            String gone = String.join(", ", before);
            remarks.addFirst(LocalizedText.of("แทน " + gone, "instead of " + gone));
        }
        boolean isNew = present.getOrDefault(row.code(), List.of()).isEmpty();
        return new PlannedLine(row, isNew ? Outcome.NEW : Outcome.CHANGED, joined(remarks));
    }

    private static List<LocalizedText> problems(
            Row row, Set<String> codes, Map<String, Person> known, Map<String, String> newcomers) {
        List<LocalizedText> wrong = new ArrayList<>();
        if (row.code().isEmpty()) {
            String begin = row.text().strip().split("\\s+", 2)[0];
            Optional<String> meant = Closest.to(begin, List.copyOf(codes));
            wrong.add(LocalizedText.of(
                    "ไม่พบรหัส “" + begin + "” ในเกณฑ์ฉบับนี้"
                            + meant.map(code -> " หมายถึง “" + code + "” หรือไม่")
                                    .orElse(""),
                    "This catalogue has no “" + begin + "”."
                            + meant.map(code -> " Did you mean “" + code + "”?").orElse("")));
        }
        for (int i = 0; i < row.emails().size(); i++) {
            String email = row.emails().get(i);
            Person person = known.get(People.folded(email));
            if (!PersonalData.isEmail(email)) {
                wrong.add(LocalizedText.of(
                        "“" + email + "” ไม่ใช่ที่อยู่อีเมล", "“" + email + "” is not an e-mail address."));
            } else if (person != null && person.disabled()) {
                wrong.add(LocalizedText.of(
                        "บัญชีของ " + email + " ถูกปิดใช้งาน", "The account of " + email + " is disabled."));
            } else if (person == null
                    && !PersonalData.isName(OwnerSheetFile.nameOf(row, i).orElse(""))
                    && newcomers.getOrDefault(People.folded(email), "").isEmpty()) {
                wrong.add(LocalizedText.of(
                        email + " ยังไม่มีบัญชี ต้องมีชื่อในแถวนี้เพื่อเชิญ",
                        email + " has no account yet: the row must have a name to invite by."));
            }
        }
        return wrong;
    }

    private static Optional<LocalizedText> joined(List<LocalizedText> texts) {
        return texts.stream()
                .reduce((first, next) -> first.then(LocalizedText.same(" · ")).then(next));
    }
}
