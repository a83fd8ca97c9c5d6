package pmqa.workbench.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pmqa.workbench.exchange.AssessmentReader.Assessment;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.Examples;

/** Reports to test with. */
public final class Reports {

    public static final ReportOptions THAI = ReportOptions.whole(Language.THAI);

    private Reports() {}

    /** The report of one of the {@link Examples}. */
    public static Report of(String example, ReportOptions options) {
        return of(example, ReportFacts.NONE, options);
    }

    public static Report of(String example, ReportFacts facts, ReportOptions options) {
        return of(Examples.assessment(example), facts, options);
    }

    public static Report of(Assessment assessment, ReportFacts facts, ReportOptions options) {
        Answers answers = assessment.answers();
        return ReportMaker.make(
                assessment.catalogue(), answers, Scorer.score(assessment.catalogue(), answers), facts, options);
    }

    /** A small one that is quick to set. */
    public static Report small() {
        return of("department-form1-2569.json", THAI);
    }

    /** The example with every explanation said so many times over. */
    public static Assessment verbose(String example, int times) {
        Assessment assessment = Examples.assessment(example);
        Answers said = assessment.answers();
        Map<String, ItemResponse> responses = new TreeMap<>();
        said.responses().forEach((item, response) -> {
            Map<String, String> explanations = new TreeMap<>();
            response.explanations().forEach((level, text) -> explanations.put(level, (text + "\n").repeat(times)));
            responses.put(item, new ItemResponse(response.met(), response.notes(), explanations));
        });
        return new Assessment(
                assessment.catalogue(),
                new Answers(
                        said.catalogue(),
                        said.organization(),
                        said.fiscalYear(),
                        said.categories(),
                        said.profile(),
                        responses,
                        said.measures(),
                        said.ratings(),
                        said.conformance()));
    }

    public static byte[] file(Report report, ReportFormat format) {
        try {
            var out = new ByteArrayOutputStream();
            format.write(report, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The titles of all sections. */
    static List<String> titles(Report report) {
        return report.allSections().stream().map(Section::title).toList();
    }
}
