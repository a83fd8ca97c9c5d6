package pmqa.workbench.assessment.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import pmqa.workbench.scoring.MeasuredResult.MeasureResult;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.site.Words;

/** The result of a measure as a piece of a page: what the page shows at first and what replaces it after each save are the same. */
@Component
class MeasureFragment {

    private final TemplateEngine templates;

    MeasureFragment(TemplateEngine templates) {
        this.templates = templates;
    }

    String of(String key, MeasureResult result, FiscalYear year, Words words) {
        StringOutput html = new StringOutput();
        templates.render(
                "assessment/measure-result.jte",
                Map.of("words", words, "view", MeasureView.of(key, result, year)),
                html);
        return html.toString();
    }
}
