package pmqa.workbench.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pmqa.workbench.organization.Reach;
import pmqa.workbench.organization.Right;

/** The entrance: what somebody can look after here. */
@Controller
class AdministrationController {

    private final Gate gate;

    AdministrationController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/administration")
    String entrance(Model model) {
        Reach reach = gate.anywhere(Right.MANAGE_PEOPLE);
        model.addAttribute("cycles", reach.everywhere(Right.MANAGE_CYCLES));
        model.addAttribute("outbox", reach.everywhere(Right.READ_OUTBOX));
        model.addAttribute("webhooks", reach.everywhere(Right.MANAGE_WEBHOOKS));
        return "administration/entrance";
    }
}
