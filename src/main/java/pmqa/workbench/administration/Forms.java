package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import pmqa.workbench.shared.Problem;

/** What the forms of administration have in common. */
final class Forms {

    /** Name of the attribute by which a page says, once, what was just done. */
    static final String NOTICE = "notice";

    private Forms() {}

    /** Shows a form again with everything that was typed and what is wrong with it. */
    static String again(String view, List<Problem> problems, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", problems);
        return view;
    }
}
