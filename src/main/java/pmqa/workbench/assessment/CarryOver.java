package pmqa.workbench.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pmqa.workbench.assessment.CarriedOver.Carried;
import pmqa.workbench.assessment.CarriedOver.Left;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criteria;
import pmqa.workbench.catalogue.Mapping;
import pmqa.workbench.catalogue.Mapping.Coverage;
import pmqa.workbench.catalogue.Mapping.Match;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.shared.LocalizedText;

/**
 * Finds out what answers by one catalogue say by another. A checkpoint comes over as met only where everything that covers it is met in
 * full; where they only touch, the texts come over and the box stays empty.
 */
final class CarryOver {

    private static final LocalizedText NOT_ASSESSED =
            LocalizedText.of("ไม่อยู่ในขอบเขตของการประเมินครั้งนี้", "It is outside what is assessed this time.");
    private static final LocalizedText TOO_LONG = LocalizedText.of(
            "ข้อความรวมกันยาวเกินกว่าจะเก็บเป็นหมายเหตุเดียว", "The texts together are too long for one note.");
    private static final LocalizedText PARTLY = LocalizedText.of(
            "ผ่านเพียงบางส่วน จึงไม่ถือว่าช่องเลือกทำแล้ว", "It is met in part, which meets no checkpoint.");

    private final Mapping mapping;
    private final GivenAnswers given;
    private final Catalogue target;
    private final Criteria wanted;
    private final Set<String> categories;
    private final Answers answers;
    private final List<Carried> carried = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Map<String, Integer> measuresOf = new HashMap<>();

    private CarryOver(Mapping mapping, Answers answers, Set<String> categories) {
        this.mapping = mapping;
        this.answers = answers;
        this.given = new GivenAnswers(Catalogues.get(mapping.from()), answers);
        this.target = Catalogues.get(mapping.to());
        this.wanted = Criteria.of(target);
        this.categories = categories;
    }

    /**
     * What comes over and what does not.
     *
     * @param answers by the catalogue that the mapping is from
     * @param categories codes of the categories to be assessed; empty means all
     */
    static CarriedOver find(Mapping mapping, Answers answers, Set<String> categories) {
        CarryOver finding = new CarryOver(mapping, answers, categories);
        mapping.matches().forEach(finding::match);
        mapping.measures().forEach(finding::measures);
        mapping.explanations().ifPresent(alike -> alike.codes().forEach(code -> finding.explanation(code, alike)));
        mapping.left().forEach(finding::leave);
        return new CarriedOver(mapping, finding.carried, finding.left);
    }

    private void match(Match match) {
        List<String> answered = match.from().stream().filter(given::isAnswered).toList();
        if (answered.isEmpty()) {
            return;
        }
        if (!isAssessed(match.to())) {
            answered.forEach(code -> left.add(new Left(code, Optional.of(match.to()), NOT_ASSESSED)));
            return;
        }
        boolean met = match.covers() == Coverage.WHOLE && match.from().stream().allMatch(given::isMet);
        if (met) {
            carried.add(new Carried(
                    new AnswerKey(AnswerKind.CHECKPOINT, match.to()),
                    "true",
                    match.to(),
                    match.from(),
                    match.reason()));
        } else {
            answered.stream()
                    .filter(code -> given.isMet(code) || given.isPartlyMet(code))
                    .forEach(code -> left.add(new Left(code, Optional.of(match.to()), why(match, code))));
        }
        text(match);
    }

    private LocalizedText why(Match match, String code) {
        if (match.covers() == Coverage.PART) {
            return match.reason();
        }
        if (given.isPartlyMet(code)) {
            return PARTLY;
        }
        String missing = String.join(
                ", ", match.from().stream().filter(other -> !given.isMet(other)).toList());
        return LocalizedText.of("ต้องผ่าน " + missing + " ด้วย", missing + " would have to be met as well.");
    }

    /** The words of all that touch the checkpoint become its note; each is named where there are several. */
    private void text(Match match) {
        List<String> spoken = match.from().stream()
                .filter(code -> given.text(code).isPresent())
                .toList();
        if (spoken.isEmpty()) {
            return;
        }
        String text = spoken.size() == 1
                ? given.text(spoken.getFirst()).orElseThrow()
                : String.join(
                        "\n\n",
                        spoken.stream()
                                .map(code -> code + ": " + given.text(code).orElseThrow())
                                .toList());
        if (text.length() > AnswerChecks.LONGEST_TEXT) {
            spoken.forEach(code -> left.add(new Left(code, Optional.of(match.to()), TOO_LONG)));
        } else {
            carried.add(
                    new Carried(new AnswerKey(AnswerKind.NOTE, match.to()), text, match.to(), spoken, match.reason()));
        }
    }

    private void measures(Mapping.MeasureMatch match) {
        List<Measure> measures = given.measures(match.from());
        if (measures.isEmpty()) {
            return;
        }
        if (!isAssessed(match.to())) {
            left.add(new Left(match.from(), Optional.of(match.to()), NOT_ASSESSED));
            return;
        }
        String item = target.measureItems()
                .filter(measured -> measured.measureType(match.to()).isPresent())
                .map(MeasureItem::code)
                .findFirst()
                .orElseThrow();
        for (Measure measure : measures) {
            int number = measuresOf.merge(item, 1, Integer::sum);
            AnswerKey key = new AnswerKey(AnswerKind.MEASURE, item + "/" + new java.util.UUID(0, number));
            carried.add(new Carried(
                    key,
                    MeasureJson.write(under(match.to(), measure)),
                    match.to(),
                    List.of(match.from()),
                    match.reason()));
        }
    }

    /** The items that the measure was linked with are those of the other criteria. */
    private static Measure under(String type, Measure measure) {
        return new Measure(
                Optional.of(type),
                measure.name(),
                measure.unit(),
                measure.direction(),
                measure.best(),
                measure.target(),
                measure.actuals(),
                measure.benchmark(),
                measure.source(),
                List.of());
    }

    private void explanation(String code, Mapping.Explanations alike) {
        given.explanation(code).ifPresent(text -> {
            if (isLevelAssessed(code)) {
                carried.add(new Carried(
                        new AnswerKey(AnswerKind.EXPLANATION, code), text, code, List.of(code), alike.reason()));
            } else {
                left.add(new Left(code, Optional.of(code), NOT_ASSESSED));
            }
        });
    }

    private void leave(Mapping.Left group) {
        Criteria old = Criteria.of(Catalogues.get(mapping.from()));
        Set<String> named = new TreeSet<>();
        for (String code : group.from()) {
            List<String> within = old.find(code).isPresent() ? List.of(code) : old.inCategory(code);
            if (within.stream().anyMatch(given::isAnswered)) {
                named.add(code);
            }
        }
        named.forEach(code -> left.add(new Left(code, Optional.empty(), group.reason())));
    }

    private boolean isAssessed(String criterion) {
        return wanted.find(criterion)
                .filter(entry -> isChosen(entry.category()))
                .filter(entry -> entry.appliesTo(answers.organization().type()))
                .isPresent();
    }

    private boolean isLevelAssessed(String level) {
        String item = level.substring(0, level.lastIndexOf('-'));
        return wanted.codes()
                .filter(code -> code.startsWith(item + "-"))
                .findFirst()
                .flatMap(wanted::find)
                .filter(entry -> isChosen(entry.category()))
                .isPresent();
    }

    private boolean isChosen(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
