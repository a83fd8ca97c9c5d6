package pmqa.workbench.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a data package of results, and what their columns mean. */
record DataTables(
        DataTable assessments,
        DataTable results,
        DataTable checkpoints,
        DataTable texts,
        DataTable measures,
        DataTable actuals) {

    private static final List<String> ASSESSMENT_KEY = List.of("assessment");
    private static final DataTable.Reference TO_ASSESSMENT =
            new DataTable.Reference(ASSESSMENT_KEY, "assessments", ASSESSMENT_KEY);

    static DataTables empty() {
        return new DataTables(
                table("assessments", "One row for each assessment", List.of("assessment"), Optional.empty(), """
                        assessment: integer! Number of the assessment within this package
                        input: string Where it was read from
                        organization: string! Name of the organisation
                        organization_type: string! department, province, unit …
                        fiscal_year: integer! Thai fiscal year, Buddhist Era
                        catalogue: string! Id of the criteria
                        catalogue_version: string! Version of the transcription of the criteria
                        answered: integer! How many boxes, measures, questions or requirements are answered
                        answerable: integer! How many there are
                        partial: boolean! Whether only some of the scored categories were assessed
                        """),
                resultsTable(),
                table(
                        "checkpoints",
                        "The boxes of process items, ticked or with a note",
                        List.of("assessment", "item", "checkpoint"),
                        Optional.of(TO_ASSESSMENT),
                        """
                        assessment: integer! Number of the assessment within this package
                        item: string! Code of the item
                        checkpoint: string! Code of the box
                        met: boolean! Whether it is ticked
                        note: string The note on it
                        """),
                table(
                        "texts",
                        "Explanations and results of levels, and narratives of the organisation profile",
                        List.of("assessment", "kind", "code", "level"),
                        Optional.of(TO_ASSESSMENT),
                        """
                        assessment: integer! Number of the assessment within this package
                        kind: string! explanation, result or profile
                        code: string! Code of the item or topic
                        level: string! Code of the level; - for the profile
                        text: string! What the agency wrote
                        """),
                table(
                        "measures",
                        "The measures of results",
                        List.of("assessment", "item", "measure"),
                        Optional.of(TO_ASSESSMENT),
                        """
                        assessment: integer! Number of the assessment within this package
                        item: string! Code of the item
                        measure: integer! Number of the measure within its item
                        type: string Code of the measure type of the criteria; none for a measure of the agency's own
                        name: string! Name
                        unit: string Unit
                        direction: string! higher or lower is better
                        best: number Best possible value
                        target: number Target of the year
                        benchmark: number What others reach
                        source: string Where the figures come from
                        links: string Codes of linked process items, separated by blanks
                        """),
                table(
                        "actuals",
                        "The results of measures over the years",
                        List.of("assessment", "item", "measure", "fiscal_year"),
                        Optional.of(new DataTable.Reference(
                                List.of("assessment", "item", "measure"),
                                "measures",
                                List.of("assessment", "item", "measure"))),
                        """
                        assessment: integer! Number of the assessment within this package
                        item: string! Code of the item
                        measure: integer! Number of the measure within its item
                        fiscal_year: integer! Thai fiscal year, Buddhist Era
                        value: number! Result of that year
                        """));
    }

    private static DataTable resultsTable() {
        return table(
                "results",
                "Every node of the score sheets, from the total down to single levels and measures",
                List.of("assessment", "row"),
                Optional.of(TO_ASSESSMENT),
                """
                assessment: integer! Number of the assessment within this package
                row: integer! Number of the row within its score sheet
                kind: string! total, category, item, level, measure, question, dimension or requirement
                code: string Code of the node
                title: string! Title
                score: number Points
                level: string Code of the level that is reached
                met: integer How many are met
                of: integer Of how many
                percent: number Percent
                rating: number Rating on the scale of the rubric
                credited: boolean Whether the level counts
                attainment: number Percent of the target that is reached
                trend: string improving, steady, declining or mixed
                comparison: string Against the benchmark: better, equal or worse
                status: string Status of a requirement
                open: string Codes of what is still open, separated by blanks
                """);
    }

    private static DataTable table(
            String name, String title, List<String> key, Optional<DataTable.Reference> reference, String columns) {
        Map<String, String> described = new LinkedHashMap<>();
        columns.strip().lines().forEach(line -> {
            String[] parts = line.strip().split(": ", 2);
            described.put(parts[0], parts[1]);
        });
        return new DataTable(name, title, DataTable.fields(described), key, reference);
    }

    List<DataTable> all() {
        return List.of(assessments, results, checkpoints, texts, measures, actuals);
    }
}
