package pmqa.workbench.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pmqa.workbench.assessment.Snapshot;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.document.Documents;
import pmqa.workbench.document.Limits;
import pmqa.workbench.exchange.AssessmentReader;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Role;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Result;
import pmqa.workbench.testing.Examples;
import pmqa.workbench.testing.FlatSheet;
import pmqa.workbench.testing.RandomAnswers;
import pmqa.workbench.testing.RunningSite;

/** What is submitted through the web is an assessment file: {@code ./pmqa score} gives it the same sheet. */
@Tag("slow")
class SubmittedScoreTests {

    private final RunningSite site = RunningSite.shared();

    static Stream<Arguments> assessments() {
        Stream<Arguments> examples = Examples.NAMES.stream()
                .map(name -> Arguments.of(name, Examples.assessment(name).answers()));
        Stream<Arguments> random = Catalogues.IDS.stream()
                .flatMap(id -> IntStream.range(0, 8)
                        .mapToObj(seed ->
                                Arguments.of(id + " " + seed, RandomAnswers.of(Catalogues.get(id), new Random(seed)))));
        return Stream.concat(examples, random);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assessments")
    void a_submission_scores_like_the_file_it_came_from(String name, Answers answers) {
        var catalogue = Catalogues.get(answers.catalogue());
        OrganizationType type = answers.organization().type();
        var agency = new AgencyBy(answers.catalogue(), type);
        var id = agency.begin(answers.fiscalYear().buddhist(), answers.categories(), java.util.Optional.empty());
        agency.fill(id, answers);

        var document =
                Documents.readJson(submitted(agency, id).content().getBytes(StandardCharsets.UTF_8), Limits.ASSESSMENT);
        var read = document.flatMap(new AssessmentReader()::read);

        assertThat(read).as(name).isInstanceOf(Result.Accepted.class);
        var signed =
                ((Result.Accepted<AssessmentReader.Assessment>) read).value().answers();
        assertThat(FlatSheet.of(Scorer.score(catalogue, signed)))
                .isEqualTo(FlatSheet.of(Scorer.score(catalogue, answers)));
        assertThat(List.of(signed.ratings(), signed.conformance()))
                .isEqualTo(List.of(answers.ratings(), answers.conformance()));
    }

    private Snapshot submitted(AgencyBy agency, java.util.UUID id) {
        var approver = site.person(Role.APPROVER, agency.organization());
        var result = site.bean(Submitting.class)
                .submit(id, site.bean(People.class).find(approver.id()).orElseThrow(), "ผู้อำนวยการ");
        return switch (result) {
            case Result.Accepted<Snapshot>(Snapshot snapshot) -> snapshot;
            case Result.Refused<Snapshot> refused -> throw new AssertionError(refused.problems());
        };
    }
}
