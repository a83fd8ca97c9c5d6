package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.organization.Outbox;
import pmqa.workbench.organization.Right;

/** The messages that wait for a mail server. They hold links that open accounts, so only administrators read them. */
@Controller
class OutboxController {

    private final Gate gate;
    private final Outbox outbox;

    OutboxController(Gate gate, Outbox outbox) {
        this.gate = gate;
        this.outbox = outbox;
    }

    @GetMapping("/administration/outbox")
    String messages(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        gate.everywhere(Right.READ_OUTBOX);
        model.addAttribute("messages", Listing.of(outbox.page(page), "/administration/outbox"));
        model.addAttribute("site", SiteAddress.of(request));
        return "administration/outbox";
    }
}
