package pmqa.workbench.assessment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.assessment.Owners;
import pmqa.workbench.assessment.Owners.Owner;
import pmqa.workbench.assessment.Responding;
import pmqa.workbench.assessment.YearOnYear;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.MeasureItem;
import pmqa.workbench.catalogue.MeasureType;
import pmqa.workbench.organization.Right;
import pmqa.workbench.scoring.Measure;
import pmqa.workbench.scoring.MeasuredResult;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;

/** Makes the page of an item of results. */
@Component
class ResultsPages {

    private final YearOnYear years;
    private final MeasureValues measures;
    private final Responding responding;
    private final Owners owners;

    ResultsPages(YearOnYear years, MeasureValues measures, Responding responding, Owners owners) {
        this.years = years;
        this.measures = measures;
        this.responding = responding;
        this.owners = owners;
    }

    /**
     * What the page of an item is made of.
     *
     * @throws ResponseStatusException 404 if there is no such assessment
     */
    YearOnYear.Years read(UUID assessment, String code) {
        return years.ofItem(assessment, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * The page of an item.
     *
     * @throws ResponseStatusException 404 if the assessment has no such item of results
     */
    ResultsPage of(OpenAssessment.Opened opened, YearOnYear.Years both, String code, MeasureSections.Wanted wanted) {
        Filled present = both.present();
        Category.Results category = present.catalogue()
                .categories(Category.Results.class)
                .filter(candidate -> present.answers().covers(candidate.code()))
                .filter(candidate ->
                        candidate.items().stream().anyMatch(item -> item.code().equals(code)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> codes = category.items().stream().map(MeasureItem::code).toList();
        int position = codes.indexOf(code);
        MeasureItem item = category.items().get(position);
        MeasuredResult result = ItemScores.measured(present, code);
        SortedMap<String, Measure> kept = measures.of(present);
        MeasureSections sections = new MeasureSections(
                present,
                item,
                kept,
                MeasureValues.results(result, kept),
                both.lastYear().map(filled -> results(filled, code)).orElse(Map.of()),
                wanted);
        return new ResultsPage(
                present,
                category,
                item,
                result,
                sections.sections(),
                ownersOf(item, owners.of(opened.assessment().id())),
                opened.may(Right.ANSWER)
                        && responding.open(opened.assessment(), List.of(code)).contains(code),
                opened.may(Right.READ_TRAIL),
                wanted.earlier(),
                neighbour(codes, position - 1),
                neighbour(codes, position + 1));
    }

    private Map<String, MeasureResult> results(Filled filled, String item) {
        return filled.answers().covers(categoryOf(filled, item))
                ? MeasureValues.results(ItemScores.measured(filled, item), measures.of(filled))
                : Map.of();
    }

    private static String categoryOf(Filled filled, String item) {
        return filled.catalogue()
                .categories(Category.Results.class)
                .filter(category -> category.items().stream()
                        .anyMatch(candidate -> candidate.code().equals(item)))
                .map(Category::code)
                .findFirst()
                .orElseThrow();
    }

    /** Those of the item, and those of its measure types. */
    static List<Owner> ownersOf(MeasureItem item, Map<String, List<Owner>> owners) {
        return Stream.concat(
                        Stream.of(item.code()), item.measureTypes().stream().map(MeasureType::code))
                .flatMap(code -> owners.getOrDefault(code, List.of()).stream())
                .collect(Collectors.toMap(Owner::person, owner -> owner, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Optional<String> neighbour(List<String> codes, int position) {
        return position >= 0 && position < codes.size() ? Optional.of(codes.get(position)) : Optional.empty();
    }
}
