package pmqa.workbench.catalogue.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criteria;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What must hold across a mapping: its codes exist, no criterion is matched twice, and none of the old catalogue is forgotten. */
final class MappingChecks {

    private final List<Problem> problems = new ArrayList<>();
    private final Mapping mapping;
    private final Catalogue from;
    private final Criteria old;
    private final Criteria wanted;

    private MappingChecks(Mapping mapping) {
        this.mapping = mapping;
        this.from = Catalogues.get(mapping.from());
        this.old = Criteria.of(from);
        this.wanted = Criteria.of(Catalogues.get(mapping.to()));
    }

    static List<Problem> of(Mapping mapping) {
        MappingChecks checks = new MappingChecks(mapping);
        checks.codes();
        checks.nothingTwice();
        checks.nothingForgotten();
        return checks.problems;
    }

    private void codes() {
        mapping.matches().forEach(match -> {
            known(wanted, match.to());
            match.from().forEach(code -> known(old, code));
        });
        mapping.measures().forEach(match -> {
            known(old, match.from());
            known(wanted, match.to());
        });
        mapping.explained().forEach(code -> {
            level(from, code);
            level(Catalogues.get(mapping.to()), code);
        });
        left().forEach(code -> known(old, code));
    }

    private void known(Criteria criteria, String code) {
        if (criteria.find(code).isEmpty()) {
            unknown(code);
        }
    }

    private void level(Catalogue catalogue, String code) {
        if (catalogue
                .levelItems()
                .flatMap(item -> item.levels().stream()
                        .map(level -> item.code() + "-" + level.level().code()))
                .noneMatch(code::equals)) {
            unknown(code);
        }
    }

    private void unknown(String code) {
        add(
                "unknown-code",
                LocalizedText.of("ไม่มีรหัส " + code, "There is no " + code + "."),
                LocalizedText.of("แก้รหัส", "Mend the code."));
    }

    private void nothingTwice() {
        Set<String> seen = new HashSet<>();
        mapping.matches().stream()
                .map(Mapping.Match::to)
                .filter(code -> !seen.add(code))
                .forEach(code -> add(
                        "matched-twice",
                        LocalizedText.of(code + " มีสองแถว", code + " has two rows."),
                        LocalizedText.of("รวมเป็นแถวเดียว", "Make them one.")));
        Set<String> matched = new HashSet<>(matched().toList());
        left().filter(matched::contains)
                .forEach(code -> add(
                        "matched-and-left",
                        LocalizedText.of(
                                code + " ทั้งเทียบไว้และอยู่ในส่วนที่ไม่ยกมา", code + " is matched and left as well."),
                        LocalizedText.of("เลือกอย่างเดียว", "Choose one.")));
    }

    private void nothingForgotten() {
        Set<String> reviewed = new HashSet<>(Stream.concat(matched(), left()).toList());
        old.codes()
                .filter(code -> !reviewed.contains(code))
                .forEach(code -> add(
                        "not-reviewed",
                        LocalizedText.of("ยังไม่ได้ทบทวน " + code, code + " was not reviewed."),
                        LocalizedText.of(
                                "เพิ่มใน matches หรือ left พร้อมเหตุผล",
                                "Add it to matches, or to left with the reason.")));
    }

    private Stream<String> matched() {
        return Stream.concat(
                mapping.matches().stream().flatMap(match -> match.from().stream()),
                mapping.measures().stream().map(Mapping.MeasureMatch::from));
    }

    /** A category stands for all that is in it. */
    private Stream<String> left() {
        return mapping.left().stream()
                .flatMap(group -> group.from().stream())
                .flatMap(code ->
                        from.category(code).isPresent() && old.find(code).isEmpty()
                                ? old.inCategory(code).stream()
                                : Stream.of(code));
    }

    private void add(String code, LocalizedText message, LocalizedText advice) {
        problems.add(new Problem(code, "", message, advice));
    }
}
