package pmqa.workbench.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.LevelItem;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.scoring.Conformity.Status;
import pmqa.workbench.scoring.ItemResponse;
import pmqa.workbench.scoring.Measure;

/** Answers asked for by the code of a criterion, whatever its kind. */
final class GivenAnswers {

    private final Answers answers;
    private final Map<String, LevelItem> itemOf = new HashMap<>();

    GivenAnswers(Catalogue catalogue, Answers answers) {
        this.answers = answers;
        catalogue.levelItems().forEach(item -> item.checkpoints().forEach(box -> itemOf.put(item.key(box), item)));
    }

    boolean isMet(String code) {
        return response(code).filter(given -> given.met().contains(box(code))).isPresent()
                || status(code).filter(Status.MET::equals).isPresent();
    }

    boolean isPartlyMet(String code) {
        return status(code).filter(Status.PARTIAL::equals).isPresent();
    }

    /** The note on a checkpoint, or the explanation of a requirement. */
    Optional<String> text(String code) {
        return response(code)
                .map(given -> given.notes().get(box(code)))
                .or(() -> Optional.ofNullable(answers.conformance().get(code)).flatMap(Conformity::explanation));
    }

    Optional<String> explanation(String level) {
        int hyphen = level.lastIndexOf('-');
        return Optional.ofNullable(answers.responses().get(level.substring(0, hyphen)))
                .map(given -> given.explanations().get(level.substring(hyphen + 1)));
    }

    List<Measure> measures(String type) {
        return answers.measures().values().stream()
                .flatMap(List::stream)
                .filter(measure -> measure.type().filter(type::equals).isPresent())
                .toList();
    }

    /** Whether anything at all was said of it. */
    boolean isAnswered(String code) {
        return isMet(code)
                || isPartlyMet(code)
                || status(code).filter(Status.NOT_APPLICABLE::equals).isPresent()
                || text(code).isPresent()
                || !measures(code).isEmpty()
                || answers.profile().containsKey(code)
                || answers.ratings().containsKey(code);
    }

    private Optional<ItemResponse> response(String code) {
        return Optional.ofNullable(itemOf.get(code))
                .map(item -> answers.responses().get(item.code()));
    }

    private Optional<Status> status(String code) {
        return Optional.ofNullable(answers.conformance().get(code)).map(Conformity::status);
    }

    private String box(String code) {
        LevelItem item = itemOf.get(code);
        return item == null ? code : code.substring(item.code().length() + 1);
    }
}
