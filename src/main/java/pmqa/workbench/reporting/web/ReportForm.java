package pmqa.workbench.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.catalogue.Category;
import pmqa.workbench.reporting.Numerals;
import pmqa.workbench.reporting.ReportOptions;
import pmqa.workbench.reporting.rendering.ReportFormat;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * The options as somebody chose them.
 *
 * @param asked whether they come from the form; before, everything is chosen
 * @param categories codes of the ticked categories
 */
public record ReportForm(
        boolean asked, String format, String language, String numerals, List<String> categories, boolean evidence) {

    /** The name of the group of categories; problems point at it. */
    static final String CATEGORIES = "categories";

    public ReportForm {
        categories = List.copyOf(categories);
    }

    /** Whether a category is ticked. */
    public boolean has(String category) {
        return !asked || categories.contains(category);
    }

    public boolean isThai() {
        return !language.equals("en");
    }

    public boolean hasThaiNumerals() {
        return numerals.equals("thai");
    }

    public boolean withEvidence() {
        return !asked || evidence;
    }

    Optional<ReportFormat> fileFormat() {
        return ReportFormat.ofExtension(format);
    }

    /** What keeps the report from being made. */
    Optional<Problem> problem(Catalogue catalogue) {
        if (fileFormat().isEmpty()) {
            return Optional.of(new Problem(
                    "unknown-format",
                    "format",
                    LocalizedText.of("ไม่รู้จักรูปแบบไฟล์นี้", "There is no such kind of file."),
                    LocalizedText.of("เลือก Word, PDF, Excel หรือ HTML", "Choose Word, PDF, Excel or HTML.")));
        }
        boolean none = asked && codes(catalogue).stream().noneMatch(categories::contains);
        return none
                ? Optional.of(new Problem(
                        "no-category",
                        CATEGORIES,
                        LocalizedText.of("ยังไม่ได้เลือกหมวด", "No category is chosen."),
                        LocalizedText.of("เลือกอย่างน้อยหนึ่งหมวด", "Choose at least one.")))
                : Optional.empty();
    }

    /** All categories are the same as no choice. */
    ReportOptions options(Catalogue catalogue, boolean draft) {
        Set<String> chosen = codes(catalogue).stream().filter(this::has).collect(Collectors.toSet());
        boolean all = chosen.size() == catalogue.categories().size();
        return new ReportOptions(
                isThai() ? Language.THAI : Language.ENGLISH,
                hasThaiNumerals() ? Numerals.THAI : Numerals.ARABIC,
                all ? Set.of() : chosen,
                withEvidence(),
                draft);
    }

    private static List<String> codes(Catalogue catalogue) {
        return catalogue.categories().stream().map(Category::code).toList();
    }
}
