package pmqa.workbench.assessment.transfer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pmqa.workbench.assessment.AnswerKey;
import pmqa.workbench.assessment.AnswerKind;
import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.assessment.ConformanceValues;
import pmqa.workbench.assessment.MeasureValues;
import pmqa.workbench.assessment.RubricAnswers;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.xlsx.FilledForm;
import pmqa.workbench.exchange.xlsx.FormReader;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.Conformity;
import pmqa.workbench.shared.Result;

/** Reads a filled Excel form as an offer to an assessment. */
@Component
class FormOffers {

    /** What says which measure a row without a name is. */
    private static final Set<String> SAME_MEASURE = Set.of("type", "name");

    private final MeasureValues measures;

    FormOffers(MeasureValues measures) {
        this.measures = measures;
    }

    /** The offer, or everything that is wrong with the workbook, each at its cell. */
    Result<Offer> read(byte[] workbook, Filled filled) {
        return FormReader.readForm(workbook).flatMap(form -> offer(form, filled));
    }

    private Result<Offer> offer(FilledForm form, Filled filled) {
        if (!form.assessment().catalogue().id().equals(filled.catalogue().id())) {
            return Result.refused(TransferProblems.otherCatalogue(
                    form.assessment().catalogue().id(), filled.catalogue()));
        }
        Answers answers = form.assessment().answers();
        if (answers.organization().type() != filled.organization().type()) {
            return Result.refused(
                    TransferProblems.otherType(answers.organization().type(), filled.organization()));
        }
        Map<String, Value> base = form.base().flatMap(OfferJson::object).orElse(Map.of());
        Optional<String> own = OfferJson.text(base.get("assessment"));
        if (own.isPresent() && !own.get().equals(filled.assessment().id().toString())) {
            return Result.refused(TransferProblems.otherAssessment(
                    OfferJson.text(base.get("organization")).orElse(""),
                    OfferJson.text(base.get("fiscalYear")).orElse(""),
                    filled));
        }
        if (!answers.fiscalYear().equals(filled.cycle().fiscalYear())) {
            return Result.refused(TransferProblems.otherYear(answers.fiscalYear(), filled));
        }
        if (own.isEmpty() && !sameName(answers.organization().name(), filled)) {
            return Result.refused(
                    TransferProblems.otherOrganization(answers.organization().name(), filled));
        }
        return Result.accepted(new Reading(filled).offer(form, base));
    }

    private static boolean sameName(String name, Filled filled) {
        String folded = name.replaceAll("[\\s\u200B]+", "");
        return folded.equals(filled.organization().nameTh().replaceAll("[\\s\u200B]+", ""));
    }

    /** One form. */
    private final class Reading {

        private final Filled filled;
        private final Map<AnswerKey, String> offered = new HashMap<>();
        private final Map<String, String> places = new HashMap<>();
        private final Set<AnswerKey> taken = new HashSet<>();

        Reading(Filled filled) {
            this.filled = filled;
        }

        Offer offer(FilledForm form, Map<String, Value> carried) {
            form.cells().forEach(this::cell);
            form.statuses().forEach(this::status);
            form.measures().stream().filter(row -> row.id().isPresent()).forEach(this::measure);
            form.measures().stream().filter(row -> row.id().isEmpty()).forEach(this::measure);
            Map<AnswerKey, String> base = new HashMap<>();
            OfferJson.answers(carried.get("answers"))
                    .forEach((key, text) -> base.put(key, Offer.comparable(key.kind(), text)));
            base.forEach((key, text) -> {
                if (key.kind() == AnswerKind.MEASURE && !text.isEmpty() && isOnASheetOf(form, key)) {
                    offered.putIfAbsent(key, "");
                }
            });
            return new Offer(
                    new Offer.Origin(
                            Offer.Kind.EXCEL,
                            OfferJson.text(carried.get("exportedAt")),
                            OfferJson.text(carried.get("exportedBy"))),
                    base,
                    OfferJson.versions(carried.get("versions")),
                    offered,
                    places);
        }

        private boolean isOnASheetOf(FilledForm form, AnswerKey measure) {
            String item = measure.key().substring(0, measure.key().indexOf('/'));
            return filled.catalogue()
                    .categories(Category.Results.class)
                    .filter(category -> form.categories().contains(category.code()))
                    .anyMatch(category -> category.items().stream()
                            .anyMatch(known -> known.code().equals(item)));
        }

        private void cell(FilledForm.Cell cell) {
            String whole = cell.of() + "-" + cell.part();
            switch (cell.kind()) {
                case TICK -> offer(AnswerKind.CHECKPOINT, whole, cell.value(), cell.place());
                case NOTE, REMARK -> offer(AnswerKind.NOTE, whole, cell.value(), cell.place());
                case EXPLANATION -> offer(AnswerKind.EXPLANATION, whole, cell.value(), cell.place());
                case RESULT -> offer(AnswerKind.RESULT, whole, cell.value(), cell.place());
                case NARRATIVE -> offer(AnswerKind.PROFILE, cell.of(), cell.value(), cell.place());
                case ACCOUNT -> offer(AnswerKind.EXPLANATION, cell.of(), cell.value(), cell.place());
                case RATING -> offer(AnswerKind.RATING, whole, cell.value(), cell.place());
                case ISSUES, STEPS, PERCENT -> achievement(cell);
            }
        }

        private void offer(AnswerKind kind, String key, String value, String place) {
            AnswerKey answer = new AnswerKey(kind, key);
            offered.put(answer, Offer.comparable(kind, value));
            places.put(answer.subject(), place);
        }

        /** Numbers in one cell are ticks of their own. */
        private void achievement(FilledForm.Cell cell) {
            RubricAnswers.place(filled.catalogue(), cell.of() + "-" + cell.part())
                    .ifPresent(place -> {
                        Question question = place.question();
                        Criterion criterion = place.criterion();
                        if (cell.kind() == FilledForm.Kind.PERCENT) {
                            if (criterion.percentOf().isPresent()
                                    || !cell.value().isEmpty()) {
                                offer(
                                        AnswerKind.ACHIEVEMENT,
                                        RubricAnswers.percentKey(question, criterion),
                                        cell.value(),
                                        cell.place());
                            }
                            return;
                        }
                        boolean issues = cell.kind() == FilledForm.Kind.ISSUES;
                        Set<String> done = Set.of(cell.value().split(",", -1));
                        int most = issues
                                ? question.head().issues().size()
                                : criterion.steps().size();
                        for (int position = 1; position <= most; position++) {
                            offer(
                                    AnswerKind.ACHIEVEMENT,
                                    issues
                                            ? RubricAnswers.issueKey(question, criterion, position)
                                            : RubricAnswers.stepKey(question, criterion, position),
                                    done.contains(Integer.toString(position)) ? "true" : "",
                                    cell.place());
                        }
                    });
        }

        private void status(FilledForm.Status row) {
            offer(
                    AnswerKind.CONFORMANCE,
                    row.requirement(),
                    Conformity.Status.ofCode(row.status())
                            .map(status ->
                                    ConformanceValues.write(status, row.reason().strip()))
                            .orElse(""),
                    row.place());
        }

        private void measure(FilledForm.MeasureRow row) {
            String text =
                    row.content().map(content -> kept(row.item(), content)).orElse("");
            if (text.isEmpty() && row.id().isEmpty()) {
                return;
            }
            AnswerKey key = row.id()
                    .map(id -> named(row.item(), id))
                    .orElseGet(() ->
                            known(row.item(), text).orElseGet(() -> named(row.item(), fresh(row.item(), text))));
            taken.add(key);
            offered.put(key, text);
            places.put(key.subject(), row.place());
            row.places().forEach((member, place) -> places.put(new FieldName(key, member).id(), place));
        }

        /** As it would be kept, so that a name or unit that the criteria give is the same as one that was typed. */
        private String kept(String item, Value.Obj content) {
            String typed = JsonWriter.toString(content, JsonWriter.Layout.ONE_LINE);
            return Offer.comparable(
                    AnswerKind.MEASURE,
                    switch (measures.kept(filled.catalogue(), item, typed)) {
                        case Result.Accepted<String>(String kept) -> kept;
                        case Result.Refused<String> _ -> typed;
                    });
        }

        /** The first row of a name is the measure itself; a copy of the row is a measure of its own, always the same one. */
        private AnswerKey named(String item, String id) {
            AnswerKey key = new AnswerKey(AnswerKind.MEASURE, item + "/" + id);
            for (int copy = 2; taken.contains(key); copy++) {
                key = new AnswerKey(AnswerKind.MEASURE, item + "/" + uuid(id + "#" + copy));
            }
            return key;
        }

        /** The kept measure of the same type and name, for forms whose rows have no names. */
        private Optional<AnswerKey> known(String item, String text) {
            Map<String, String> wanted = MeasureMembers.of(text);
            return filled.rows().values().stream()
                    .filter(row -> row.key().kind() == AnswerKind.MEASURE
                            && row.key().key().startsWith(item + "/")
                            && !taken.contains(row.key()))
                    .filter(row -> {
                        Map<String, String> members =
                                MeasureMembers.of(row.value().orElse(""));
                        return SAME_MEASURE.stream()
                                .allMatch(member ->
                                        members.getOrDefault(member, "").equals(wanted.getOrDefault(member, "")));
                    })
                    .map(row -> row.key())
                    .findFirst();
        }

        private String fresh(String item, String text) {
            Map<String, String> members = MeasureMembers.of(text);
            return uuid(filled.assessment().id() + " " + item + " " + members.get("type") + " " + members.get("name"));
        }

        private static String uuid(String name) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }
}
