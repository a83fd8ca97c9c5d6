package pmqa.workbench.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.CarriedOver;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criteria;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.shared.LocalizedText;

/**
 * The dry run of a carry-over, with the wording of the criteria on both sides.
 *
 * @param carried one row for each criterion that is answered
 */
public record CarryOverPage(
        LocalizedText standing,
        LocalizedText citation,
        List<Map.Entry<AnswerKind, Long>> counts,
        List<Row> carried,
        List<Kept> left) {

    /** A criterion, level or category with its words. */
    public record Named(String code, String text) {}

    /** What comes over for one criterion. */
    public record Row(Named to, List<AnswerKind> kinds, List<Named> from, LocalizedText reason) {}

    /** What stays behind. */
    public record Kept(Named from, Optional<Named> to, LocalizedText reason) {}

    static CarryOverPage of(CarriedOver found) {
        Catalogue old = Catalogues.get(found.mapping().from());
        Catalogue wanted = Catalogues.get(found.mapping().to());
        Map<String, Row> rows = new LinkedHashMap<>();
        found.carried().forEach(answer -> {
            Row added = new Row(
                    named(wanted, answer.to()),
                    List.of(answer.key().kind()),
                    answer.from().stream().map(code -> named(old, code)).toList(),
                    answer.reason());
            rows.merge(answer.to(), added, CarryOverPage::together);
        });
        return new CarryOverPage(
                found.mapping().standing().title(),
                found.mapping().citation(),
                found.counts(),
                List.copyOf(rows.values()),
                found.left().stream()
                        .map(stays -> new Kept(
                                named(old, stays.from()), stays.to().map(code -> named(wanted, code)), stays.reason()))
                        .toList());
    }

    private static Row together(Row first, Row second) {
        List<AnswerKind> kinds = new ArrayList<>(first.kinds());
        second.kinds().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        List<Named> from = new ArrayList<>(first.from());
        second.from().stream().filter(source -> !from.contains(source)).forEach(from::add);
        return new Row(first.to(), List.copyOf(kinds), List.copyOf(from), first.reason());
    }

    private static Named named(Catalogue catalogue, String code) {
        return new Named(
                code,
                Criteria.of(catalogue)
                        .find(code)
                        .map(Criteria.Entry::text)
                        .or(() -> catalogue.category(code).map(Category::title).map(LocalizedText::th))
                        .or(() -> level(catalogue, code))
                        .orElse(""));
    }

    private static Optional<String> level(Catalogue catalogue, String code) {
        return catalogue
                .levelItems()
                .flatMap(item -> item.levels().stream()
                        .filter(level -> key(item, level.level().code()).equals(code))
                        .map(level -> level.level().title().th()))
                .findFirst();
    }

    private static String key(LevelItem item, String level) {
        return item.code() + "-" + level;
    }
}
