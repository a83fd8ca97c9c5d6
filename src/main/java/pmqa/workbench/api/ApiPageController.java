package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pmqa.workbench.site.Page;

/** The page on which people read what programs can do here. Open to everybody, as the description for programs is. */
@Controller
class ApiPageController {

    private final Operations operations;

    ApiPageController(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/api")
    String page(@ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        model.addAttribute("api", ApiPage.of(operations, page.words().language()));
        model.addAttribute(
                "site", ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        return "api/api";
    }
}
