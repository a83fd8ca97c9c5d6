package pmqa.workbench.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.OrganizationType;

/**
 * What an agency says of itself: one filled assessment. It is assumed to fit its catalogue; readers of files check that and
 * report every misfit.
 *
 * @param catalogue id of the catalogue it answers
 * @param organization who is assessed
 * @param fiscalYear the year that is scored
 * @param categories codes of the categories that are assessed; empty means all of the catalogue
 * @param profile profile topic code → narrative
 * @param responses item code → what is met
 * @param measures item code → measures
 * @param ratings question code → ratings
 * @param conformance requirement code → status
 */
public record Answers(
        String catalogue,
        Organization organization,
        FiscalYear fiscalYear,
        Set<String> categories,
        Map<String, String> profile,
        Map<String, ItemResponse> responses,
        Map<String, List<Measure>> measures,
        Map<String, QuestionRatings> ratings,
        Map<String, Conformity> conformance) {

    public Answers {
        categories = Set.copyOf(categories);
        profile = ordered(profile);
        responses = ordered(responses);
        measures = ordered(measures);
        measures.replaceAll((_, list) -> List.copyOf(list));
        ratings = ordered(ratings);
        conformance = ordered(conformance);
        profile = Collections.unmodifiableMap(profile);
        responses = Collections.unmodifiableMap(responses);
        measures = Collections.unmodifiableMap(measures);
        ratings = Collections.unmodifiableMap(ratings);
        conformance = Collections.unmodifiableMap(conformance);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return new LinkedHashMap<>(map);
    }

    /** The agency: its name as printed on the report, and its type, which decides what applies to it. */
    public record Organization(String name, OrganizationType type) {}

    /** Nothing said yet about a catalogue. */
    public static Answers blank(String catalogue, Organization organization, FiscalYear fiscalYear) {
        return new Answers(
                catalogue, organization, fiscalYear, Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The same with other measures: item code → measures. */
    public Answers with(Map<String, List<Measure>> otherMeasures) {
        return new Answers(
                catalogue,
                organization,
                fiscalYear,
                categories,
                profile,
                responses,
                otherMeasures,
                ratings,
                conformance);
    }

    /** Whether a category is part of this assessment. */
    public boolean covers(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
