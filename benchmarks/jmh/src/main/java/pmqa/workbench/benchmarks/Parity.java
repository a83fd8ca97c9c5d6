package pmqa.workbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.loading.Catalogues;
import pmqa.workbench.scoring.Answers;
import pmqa.workbench.scoring.CategoryResult;
import pmqa.workbench.scoring.ScoreSheet;
import pmqa.workbench.scoring.Scorer;
import pmqa.workbench.scoring.TotalResult;
import pmqa.workbench.shared.OrganizationType;

/**
 * Scores random assessments of {@code pmqa-4.0} with this program and with a spreadsheet that states the same rules and is
 * recalculated by LibreOffice; compares every score, and then the time. Exit codes: 0 all agree, 1 some do not, 2 wrong usage.
 */
final class Parity {

    private static final double TOLERANCE = 1e-9;
    private static final int ASSESSMENTS = 10_000;
    private static final int ROWS_OF_A_WORKBOOK = 1_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 2569;

    private static final String USAGE = "benchmarks/run parity [N] [--break[=FAULT]], where FAULT is one of"
            + Arrays.stream(Fault.values()).map(fault -> "\n  " + fault).collect(Collectors.joining());

    private final Catalogue catalogue = Catalogues.get("pmqa-4.0");
    private final List<Answers> assessments;
    private final ParityWorkbook workbook;
    private final Path folder;
    private final LibreOffice office;

    private Parity(int count, Set<Fault> faults, Path folder) throws IOException {
        var random = new RandomAssessments(catalogue, SEED);
        this.assessments = IntStream.range(0, count)
                .mapToObj(i -> random.any(i % 2 == 0 ? OrganizationType.DEPARTMENT : OrganizationType.PROVINCE))
                .toList();
        this.workbook = new ParityWorkbook(catalogue, faults);
        this.folder = folder;
        this.office = new LibreOffice(folder);
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int count = ASSESSMENTS;
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        try {
            for (String argument : arguments) {
                switch (argument.split("=", 2)) {
                    case String[] option when !option[0].equals("--break") -> count = positive(argument);
                    case String[] option when option.length == 1 -> faults.add(Fault.GATE);
                    case String[] option -> faults.add(Fault.named(option[1]));
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println(USAGE);
            System.exit(2);
        }
        System.exit(run(count, faults) ? 0 : 1);
    }

    private static int positive(String number) {
        int value = Integer.parseInt(number);
        if (value < 1) {
            throw new IllegalArgumentException("Not a number of assessments: " + number);
        }
        return value;
    }

    private static boolean run(int count, Set<Fault> faults) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pmqa-parity");
        try {
            Parity parity = new Parity(count, faults, folder);
            boolean agrees = parity.compare(faults);
            if (agrees) {
                parity.reportSpeed();
            }
            return agrees;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private boolean compare(Set<Fault> faults) throws IOException, InterruptedException {
        System.out.println("spreadsheet       " + LibreOffice.version());
        faults.forEach(fault -> System.out.println("broken on purpose " + fault));
        Comparison comparison = new Comparison(TOLERANCE);
        for (int from = 0; from < assessments.size(); from += ROWS_OF_A_WORKBOOK) {
            List<Answers> part = assessments.subList(from, Math.min(assessments.size(), from + ROWS_OF_A_WORKBOOK));
            compare(part, workbook.read(openAndSave(part, true).file()), comparison);
            System.err.printf(Locale.ROOT, "%,d / %,d%n", from + part.size(), assessments.size());
        }
        System.out.print(comparison.report());
        return comparison.complete();
    }

    private LibreOffice.Saved openAndSave(List<Answers> part, boolean withFormulas)
            throws IOException, InterruptedException {
        Path file = folder.resolve("assessments.xlsx");
        workbook.write(file, part, withFormulas);
        return office.openAndSave(file);
    }

    private void compare(List<Answers> part, List<Map<String, Double>> spreadsheet, Comparison comparison) {
        if (spreadsheet.size() != part.size()) {
            throw new IllegalStateException(
                    "%d assessments were written and %d came back".formatted(part.size(), spreadsheet.size()));
        }
        for (int i = 0; i < part.size(); i++) {
            comparison.add(scores(Scorer.score(catalogue, part.get(i))), spreadsheet.get(i));
        }
    }

    private static Map<String, Double> scores(ScoreSheet sheet) {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (sheet.total() instanceof TotalResult.Points total) {
            scores.put(ScoreColumns.TOTAL, total.score());
        }
        for (CategoryResult category : sheet.categories()) {
            switch (category) {
                case CategoryResult.Process process -> {
                    scores.put(process.code(), process.score());
                    process.items().forEach(item -> scores.put(item.code(), item.score()));
                }
                case CategoryResult.Results results -> {
                    scores.put(results.code(), results.score());
                    results.items().forEach(item -> scores.put(item.code(), item.score()));
                }
                default -> throw new IllegalStateException(category.code() + " has no points");
            }
        }
        return scores;
    }

    /** In rounds in which all that is compared has its turn, by processor time, which a busy machine changes least. */
    private void reportSpeed() throws IOException, InterruptedException {
        List<Answers> part = assessments.subList(0, Math.min(assessments.size(), ROWS_OF_A_WORKBOOK));
        List<Double> empty = new ArrayList<>();
        List<Double> answersOnly = new ArrayList<>();
        List<Double> formulas = new ArrayList<>();
        SpeedOfScoring scoring = new SpeedOfScoring(catalogue, part);
        for (int round = 0; round < ROUNDS; round++) {
            empty.add(openAndSave(List.of(), false).seconds());
            answersOnly.add(openAndSave(part, false).seconds());
            formulas.add(openAndSave(part, true).seconds());
            scoring.round();
            System.err.printf("speed: %d / %d%n", round + 1, ROUNDS);
        }
        double whole = (Medians.of(formulas) - Medians.of(empty)) / part.size();
        double formulasAlone = (Medians.of(formulas) - Medians.of(answersOnly)) / part.size();
        System.out.printf(
                Locale.ROOT,
                """
                processor time    medians of %d rounds
                LibreOffice       %.2f s for %,d assessments in a workbook; %.2f s for their answers alone; %.2f s for none
                  an assessment   %.0f µs (less the empty workbook) · %.0f µs (less the answers alone)
                score sheet       %.2f µs · %,.0f times and %,.0f times as fast
                total by plan     %.2f µs · %,.0f times and %,.0f times as fast
                """,
                ROUNDS,
                Medians.of(formulas),
                part.size(),
                Medians.of(answersOnly),
                Medians.of(empty),
                whole * 1e6,
                formulasAlone * 1e6,
                scoring.sheet() * 1e6,
                whole / scoring.sheet(),
                formulasAlone / scoring.sheet(),
                scoring.total() * 1e6,
                whole / scoring.total(),
                formulasAlone / scoring.total());
    }
}
