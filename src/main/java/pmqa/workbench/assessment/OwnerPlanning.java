package pmqa.workbench.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import pmqa.workbench.assessment.OwnerPlan.Outcome;
import pmqa.workbench.assessment.OwnerPlan.PlannedLine;
import pmqa.workbench.assessment.OwnerSheetReading.Row;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.PersonalData;
import pmqa.workbench.organization.TypedDates;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.ThaiDates;

/** Plans the rows of an owner sheet, one after the other. */
final class OwnerPlanning {

    private final Known known;
    private final List<PlannedLine> lines = new ArrayList<>();
    private final Map<String, Map<String, Optional<LocalDate>>> owners = new LinkedHashMap<>();
    private final Map<String, String> newcomers = new TreeMap<>();
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();

    /**
     * What rows are planned against.
     *
     * @param codes of everything that can be assigned
     * @param owners as they are now
     * @param people by folded address
     * @param members ids of those who may answer at the organisation already
     * @param phaseEnd the last day on which answers may change
     */
    record Known(
            Set<String> codes,
            Map<String, List<Owner>> owners,
            Map<String, Person> people,
            Set<UUID> members,
            LocalDate today,
            Optional<LocalDate> phaseEnd) {}

    private OwnerPlanning(Known known) {
        this.known = known;
    }

    static OwnerPlan of(List<Row> rows, Known known) {
        OwnerPlanning planning = new OwnerPlanning(known);
        rows.forEach(planning::plan);
        return new OwnerPlan(planning.lines, planning.owners, planning.newcomers);
    }

    private void plan(Row row) {
        List<LocalizedText> wrong = new ArrayList<>();
        checkCode(row, wrong);
        checkPeople(row, wrong);
        Map<String, Optional<LocalDate>> before = before(row);
        Map<String, Optional<LocalDate>> after = after(row, before, wrong);
        after.forEach((email, day) -> day.filter(set -> !Optional.of(set).equals(before.get(email)))
                .flatMap(this::problem)
                .map(text -> at(row.dueCell(), text))
                .filter(text -> !wrong.contains(text))
                .ifPresent(wrong::add));
        if (wrong.isEmpty()) {
            accept(row, before, after);
        } else {
            lines.add(new PlannedLine(row, Outcome.ERROR, joined(wrong)));
        }
    }

    private Map<String, Optional<LocalDate>> before(Row row) {
        Map<String, Optional<LocalDate>> before = new LinkedHashMap<>();
        known.owners()
                .getOrDefault(row.code(), List.of())
                .forEach(owner -> before.put(People.folded(owner.email()), owner.dueOn()));
        return before;
    }

    private void checkCode(Row row, List<LocalizedText> wrong) {
        if (row.code().isEmpty()) {
            String begin = row.text().strip().split("\\s+", 2)[0];
            Optional<String> meant = Closest.to(begin, List.copyOf(known.codes()));
            wrong.add(LocalizedText.of(
                    "ไม่พบรหัส “" + begin + "” ในเกณฑ์ฉบับนี้"
                            + meant.map(code -> " หมายถึง “" + code + "” หรือไม่")
                                    .orElse(""),
                    "These criteria have no “" + begin + "”."
                            + meant.map(code -> " Did you mean “" + code + "”?").orElse("")));
        } else if (!row.emails().isEmpty() && rowOf.putIfAbsent(row.code(), row.number()) != null) {
            wrong.add(LocalizedText.of(
                    row.code() + " มีอยู่แล้วในแถว " + rowOf.get(row.code())
                            + " – ใส่ผู้รับผิดชอบหลายคนในแถวเดียว คั่นด้วย ;",
                    row.code() + " is already in row " + rowOf.get(row.code())
                            + ". Put several owners into one row, separated by “;”."));
        }
    }

    private void checkPeople(Row row, List<LocalizedText> wrong) {
        for (int i = 0; i < row.emails().size(); i++) {
            String email = row.emails().get(i);
            Person person = known.people().get(People.folded(email));
            if (!PersonalData.isEmail(email)) {
                wrong.add(at(
                        row.emailCell(),
                        LocalizedText.of(
                                "“" + email + "” ไม่ใช่ที่อยู่อีเมล", "“" + email + "” is not an e-mail address.")));
            } else if (person != null && person.disabled()) {
                wrong.add(at(
                        row.emailCell(),
                        LocalizedText.of(
                                "บัญชีของ " + email + " ถูกปิดใช้งาน", "The account of " + email + " is disabled.")));
            } else if (person == null
                    && !PersonalData.isName(row.nameOf(i).orElse(""))
                    && newcomers.getOrDefault(People.folded(email), "").isEmpty()) {
                wrong.add(LocalizedText.of(
                        email + " ยังไม่มีบัญชี ต้องมีชื่อในแถวนี้เพื่อเชิญ",
                        email + " has no account yet. Add a name to this row so that they can be invited."));
            }
        }
    }

    /** The owners to be, each with their due date; a row without addresses changes only the date of those who are there. */
    private Map<String, Optional<LocalDate>> after(
            Row row, Map<String, Optional<LocalDate>> before, List<LocalizedText> wrong) {
        List<String> emails = row.emails().isEmpty()
                ? List.copyOf(before.keySet())
                : row.emails().stream().map(People::folded).toList();
        if (!row.dues().isEmpty() && emails.isEmpty()) {
            wrong.add(at(
                    row.dueCell(),
                    LocalizedText.of(
                            "มีวันครบกำหนดแต่ไม่มีผู้รับผิดชอบ – ใส่อีเมล หรือลบวัน",
                            "A due date without an owner: add an address, or remove the date.")));
        } else if (row.dues().size() > 1 && row.dues().size() != emails.size()) {
            wrong.add(at(
                    row.dueCell(),
                    LocalizedText.of(
                            "มี " + row.dues().size() + " วันสำหรับผู้รับผิดชอบ " + emails.size()
                                    + " คน – ใส่วันเดียว หรือใส่ให้ครบทุกคน",
                            row.dues().size() + " dates for " + emails.size()
                                    + " owners: give one date, or one for each owner.")));
        }
        Map<String, Optional<LocalDate>> after = new LinkedHashMap<>();
        for (int i = 0; i < emails.size(); i++) {
            Optional<LocalDate> kept = before.getOrDefault(emails.get(i), Optional.empty());
            after.put(
                    emails.get(i),
                    row.dueOf(i).map(typed -> read(row, typed, wrong)).orElse(kept));
        }
        return after;
    }

    private static Optional<LocalDate> read(Row row, String typed, List<LocalizedText> wrong) {
        if (typed.equals(OwnerSheetReading.NO_DAY) || typed.equals("-")) {
            return Optional.empty();
        }
        Optional<LocalDate> day = TypedDates.read(typed);
        LocalizedText problem = at(
                row.dueCell(),
                LocalizedText.of(
                        "“" + typed + "” ไม่ใช่วันที่ พิมพ์เช่น 31/1/2570",
                        "“" + typed + "” is not a date. Type it like 31/1/2570 or 2027-01-31."));
        if (day.isEmpty() && !wrong.contains(problem)) {
            wrong.add(problem);
        }
        return day;
    }

    private Optional<LocalizedText> problem(LocalDate day) {
        return day.isBefore(known.today())
                ? Optional.of(OwnerProblems.PAST.message())
                : known.phaseEnd()
                        .filter(day::isAfter)
                        .map(end -> OwnerProblems.afterThePhase(end).message());
    }

    private void accept(Row row, Map<String, Optional<LocalDate>> before, Map<String, Optional<LocalDate>> after) {
        List<LocalizedText> remarks = new ArrayList<>();
        if (!row.emails().isEmpty()) {
            List<String> gone = before.keySet().stream()
                    .filter(email -> !after.containsKey(email))
                    .toList();
            if (!gone.isEmpty()) {
                String names = String.join(", ", gone);
                remarks.add(LocalizedText.of("แทน " + names, "instead of " + names));
            }
        }
        for (int i = 0; i < row.emails().size(); i++) {
            String email = People.folded(row.emails().get(i));
            Person person = known.people().get(email);
            if (person == null) {
                newcomers.putIfAbsent(email, row.nameOf(i).orElse(""));
                remarks.add(LocalizedText.of("เชิญ " + email, "invites " + email));
            } else if (!known.members().contains(person.id())) {
                newcomers.putIfAbsent(email, person.name());
                remarks.add(LocalizedText.of(
                        "ให้บทบาทผู้กรอกข้อมูลแก่ " + person.name(), "makes " + person.name() + " a contributor"));
            }
        }
        after.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.getOrDefault(one.getKey(), Optional.empty())))
                .map(one -> due(one.getValue()))
                .distinct()
                .forEach(remarks::add);
        if (after.equals(before)) {
            lines.add(new PlannedLine(row, Outcome.UNCHANGED, joined(remarks)));
            return;
        }
        owners.put(row.code(), after);
        lines.add(new PlannedLine(row, before.isEmpty() ? Outcome.NEW : Outcome.CHANGED, joined(remarks)));
    }

    private static LocalizedText due(Optional<LocalDate> day) {
        return day.map(set -> LocalizedText.of(
                        "ครบกำหนด " + ThaiDates.day(set, Language.THAI),
                        "due on " + ThaiDates.day(set, Language.ENGLISH)))
                .orElse(LocalizedText.of("ครบกำหนดวันสุดท้ายของรอบ", "due on the last day of the phase"));
    }

    private static LocalizedText at(String cell, LocalizedText text) {
        return cell.isEmpty() ? text : LocalizedText.same(cell + ": ").then(text);
    }

    private static Optional<LocalizedText> joined(List<LocalizedText> texts) {
        return texts.stream()
                .reduce((first, next) -> first.then(LocalizedText.same(" · ")).then(next));
    }
}
