package pmqa.workbench.exchange.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Criterion;
import pmqa.workbench.catalogue.Question;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.xlsx.FilledForm.Kind;

/** Reads the ratings of sub-criteria, what stands beside them, and the explanations of questions. */
final class RatingRows {

    private static final String RATINGS = "ratings";
    private static final String SEPARATORS = "[\\s,;،、·]+";
    private static final List<Field> REASONS = List.of(Field.ISSUES, Field.STEPS, Field.PERCENT, Field.REMARK);

    private final Catalogue catalogue;
    private final boolean hasReasons;
    private final Draft draft;
    private final FormCells cells;
    private final Map<String, Map<String, List<Value>>> ratings = new LinkedHashMap<>();

    RatingRows(FormIdentity form, Draft draft, FormCells cells) {
        this.catalogue = form.catalogue();
        this.hasReasons = HiddenSheet.hasReasons(form.format());
        this.draft = draft;
        this.cells = cells;
    }

    /** The columns of a rating; earlier layouts have only one. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(Field.RATING));
        if (hasReasons) {
            fields.addAll(REASONS);
        }
        return fields;
    }

    void read(AnswerRow row, RowCode.QuestionOf question) {
        AnswerCell cell = row.cell(Field.EXPLANATION);
        draft.at(cell.place(), RATINGS, question.code(), "explanation");
        Optional<String> explained = cell.text();
        cells.text(Kind.ACCOUNT, question.code(), "", cell.place(), explained);
        explained.ifPresent(text -> draft.put(new Value.Str(text), RATINGS, question.code(), "explanation"));
    }

    void read(AnswerRow row, RowCode.Rating rating) {
        AnswerCell cell = row.cell(Field.RATING);
        draft.at(cell.place(), RATINGS, rating.question(), rating.group(), Integer.toString(rating.position()));
        Optional<BigDecimal> given = cell.number();
        given.ifPresent(value -> {
            List<Value> group = ratings.computeIfAbsent(rating.question(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(rating.group(), _ -> new ArrayList<>());
            while (group.size() <= rating.position()) {
                group.add(new Value.Null());
            }
            group.set(rating.position(), new Value.Num(value));
        });
        criterion(rating).ifPresent(criterion -> {
            cells.text(Kind.RATING, rating.question(), criterion, cell.place(), given.map(RatingRows::plain));
            if (hasReasons) {
                reasons(row, rating.question(), criterion);
            }
        });
    }

    private void reasons(AnswerRow row, String question, String criterion) {
        AnswerCell remark = row.cell(Field.REMARK);
        draft.at(remark.place(), RATINGS, question, "remarks", criterion);
        Optional<String> remarked = remark.text();
        cells.text(Kind.REMARK, question, criterion, remark.place(), remarked);
        remarked.ifPresent(text -> draft.put(new Value.Str(text), RATINGS, question, "remarks", criterion));
        positions(row.cell(Field.ISSUES), Kind.ISSUES, question, criterion);
        positions(row.cell(Field.STEPS), Kind.STEPS, question, criterion);
        AnswerCell percent = row.cell(Field.PERCENT);
        draft.at(percent.place(), RATINGS, question, "done", criterion, Field.PERCENT.text());
        Optional<BigDecimal> share = percent.number();
        cells.text(Kind.PERCENT, question, criterion, percent.place(), share.map(RatingRows::plain));
        share.ifPresent(
                value -> draft.put(new Value.Num(value), RATINGS, question, "done", criterion, Field.PERCENT.text()));
    }

    private void positions(AnswerCell cell, Kind kind, String question, String criterion) {
        String member = kind == Kind.ISSUES ? Field.ISSUES.text() : Field.STEPS.text();
        draft.at(cell.place(), RATINGS, question, "done", criterion, member);
        List<Integer> positions = new ArrayList<>();
        for (String part : Numerals.arabic(cell.text().orElse("")).split(SEPARATORS, -1)) {
            if (part.matches("[0-9]{1,3}")) {
                int position = Integer.parseInt(part);
                if (!positions.contains(position)) {
                    positions.add(position);
                }
            } else if (!part.isEmpty()) {
                CellProblems.notPositions(cell, part);
            }
        }
        positions.sort(null);
        Optional<String> told = positions.isEmpty()
                ? Optional.empty()
                : Optional.of(positions.stream().map(String::valueOf).collect(Collectors.joining(",")));
        cells.text(kind, question, criterion, cell.place(), told);
        if (!positions.isEmpty()) {
            List<Value> numbers = new ArrayList<>();
            positions.forEach(position -> numbers.add(new Value.Num(BigDecimal.valueOf(position))));
            draft.put(new Value.Arr(numbers), RATINGS, question, "done", criterion, member);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The code of the sub-criterion that a row rates, if there is one. */
    private Optional<String> criterion(RowCode.Rating rating) {
        return catalogue
                .questions()
                .filter(question -> question.code().equals(rating.question()))
                .findFirst()
                .map(question -> switch (question) {
                    case Question.How how -> how.dimensions().getOrDefault(rating.group(), List.<Criterion>of());
                    case Question.What what ->
                        rating.group().equals(RubricSheet.WHAT) ? what.aspects() : List.<Criterion>of();
                    case Question.TitleOnly _ -> List.<Criterion>of();
                })
                .filter(criteria -> rating.position() < criteria.size())
                .map(criteria -> criteria.get(rating.position()).code());
    }

    void finish() {
        ratings.forEach((question, groups) ->
                groups.forEach((group, values) -> draft.put(new Value.Arr(values), RATINGS, question, group)));
    }
}
