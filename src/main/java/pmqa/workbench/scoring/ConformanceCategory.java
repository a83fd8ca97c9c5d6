package pmqa.workbench.scoring;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Requirement;
import pmqa.workbench.scoring.Conformity.Status;

/** Counts a category of requirements (docs/scoring.md, "Conformance"). */
final class ConformanceCategory {

    private ConformanceCategory() {}

    static CategoryResult score(Category.Requirements category, Answers answers) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Map<String, Status> statuses = new LinkedHashMap<>();
        int answered = 0;
        for (Requirement requirement : category.requirements()) {
            Conformity given = answers.conformance().get(requirement.code());
            Status status = given == null ? Status.NOT_STARTED : given.status();
            answered += given == null ? 0 : 1;
            counts.merge(status, 1, Integer::sum);
            statuses.put(requirement.code(), status);
        }
        int all = category.requirements().size();
        return new CategoryResult.Requirements(
                category.code(),
                category.title(),
                counts.getOrDefault(Status.MET, 0),
                all - counts.getOrDefault(Status.NOT_APPLICABLE, 0),
                counts,
                statuses,
                new Completeness(answered, all));
    }
}
