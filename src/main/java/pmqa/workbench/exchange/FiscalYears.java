package pmqa.workbench.exchange;

import java.util.Optional;
import pmqa.workbench.document.Node;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;

/** Reads Buddhist fiscal years and recognises the usual slip of writing the Common Era year. */
final class FiscalYears {

    private static final int BUDDHIST_OFFSET = 543;

    private FiscalYears() {}

    static Optional<FiscalYear> read(Node node) {
        return node.integer().flatMap(year -> checked(node, year));
    }

    /** A year that is the name of a member, as in {@code actuals}. */
    static Optional<FiscalYear> read(Node node, String name) {
        if (name.matches("\\d{4}")) {
            return checked(node, Integer.parseInt(name));
        }
        node.report(
                "not-a-fiscal-year",
                LocalizedText.of("“" + name + "” ไม่ใช่ปีงบประมาณ", "“" + name + "” is not a fiscal year."),
                LocalizedText.of(
                        "ใช้ปี พ.ศ. สี่หลัก เช่น 2569", "Use a Buddhist year of four digits, for instance 2569."));
        return Optional.empty();
    }

    private static Optional<FiscalYear> checked(Node node, int year) {
        if (FiscalYear.isPlausible(year)) {
            return Optional.of(new FiscalYear(year));
        }
        LocalizedText advice = FiscalYear.isPlausible(year + BUDDHIST_OFFSET)
                ? LocalizedText.of(
                        "ใช้ปี พ.ศ.: " + (year + BUDDHIST_OFFSET),
                        "Use the Buddhist year: " + (year + BUDDHIST_OFFSET) + ".")
                : LocalizedText.of(
                        "ใช้ปี พ.ศ. สี่หลัก เช่น 2569", "Use a Buddhist year of four digits, for instance 2569.");
        node.report(
                "not-a-fiscal-year",
                LocalizedText.of(year + " ไม่ใช่ปีงบประมาณ พ.ศ.", year + " is not a Buddhist fiscal year."),
                advice);
        return Optional.empty();
    }
}
