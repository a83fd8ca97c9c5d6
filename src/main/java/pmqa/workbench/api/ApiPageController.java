package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pmqa.workbench.shared.Language;

/** The page on which people read what programs can do here. Open to everybody, as the description for programs is. */
@Controller
class ApiPageController {

    private final Operations operations;

    ApiPageController(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/api")
    String page(HttpServletRequest request, Model model) {
        Function<Language, ApiPage> described = language -> ApiPage.of(operations, language);
        model.addAttribute("described", described);
        model.addAttribute(
                "site", ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        return "api/api";
    }
}
