package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pmqa.workbench.mail.MailServer;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.organization.Right;
import pmqa.workbench.organization.Slice;

/** The letters that leave, and what became of them. They hold links that open accounts, so only administrators read them. */
@Controller
class OutboxController {

    private final Gate gate;
    private final Outbox outbox;
    private final MailServer server;

    OutboxController(Gate gate, Outbox outbox, MailServer server) {
        this.gate = gate;
        this.outbox = outbox;
        this.server = server;
    }

    @GetMapping("/administration/outbox")
    String messages(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        gate.everywhere(Right.READ_OUTBOX);
        int offset = Slice.offset(page);
        Slice<Outbox.Message> slice =
                new Slice<>(outbox.newest(Slice.SIZE, offset), offset / Slice.SIZE + 1, outbox.count());
        model.addAttribute("messages", Listing.of(slice, "/administration/outbox"));
        model.addAttribute("site", server.site().orElseGet(() -> SiteAddress.of(request)));
        model.addAttribute("sends", server.exists());
        return "administration/outbox";
    }

    /** Lets a letter that the mail server refused be tried once more. */
    @PostMapping("/administration/outbox/{id}/again")
    String again(@PathVariable UUID id) {
        gate.everywhere(Right.READ_OUTBOX);
        outbox.again(id);
        return "redirect:/administration/outbox";
    }
}
