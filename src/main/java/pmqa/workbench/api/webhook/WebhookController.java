package pmqa.workbench.api.webhook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pmqa.workbench.api.webhook.Webhooks.Added;
import pmqa.workbench.api.webhook.Webhooks.Wish;
import pmqa.workbench.organization.Access;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Right;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import pmqa.workbench.site.CurrentPerson;

/** The receivers of messages, for system administrators: added, removed, and what was sent to them. */
@Controller
class WebhookController {

    private static final String LIST = "/administration/webhooks";
    private static final int SHOWN = 100;
    private static final Wish BLANK = new Wish("", "", EnumSet.allOf(WebhookEvent.class));

    private final CurrentPerson current;
    private final Access access;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sending sending;

    WebhookController(CurrentPerson current, Access access, Webhooks webhooks, Deliveries deliveries, Sending sending) {
        this.current = current;
        this.access = access;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
    }

    @GetMapping(LIST)
    String list(Model model) {
        administrator();
        return show(BLANK, List.of(), Optional.empty(), model);
    }

    /** The secret is in this answer and on no later page. */
    @PostMapping(LIST)
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> events,
            HttpServletResponse response,
            Model model) {
        Person person = administrator();
        Wish wish = new Wish(name, url, chosen(events));
        return switch (webhooks.add(wish, person.id())) {
            case Result.Accepted<Added>(Added added) -> show(BLANK, List.of(), Optional.of(added), model);
            case Result.Refused<Added>(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(wish, problems, Optional.empty(), model);
            }
        };
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        administrator();
        Webhook webhook = find(id);
        model.addAttribute("webhook", webhook);
        model.addAttribute("deliveries", deliveries.of(id, Optional.empty(), SHOWN));
        return "api/webhook";
    }

    @PostMapping(LIST + "/{id}/removal")
    String remove(@PathVariable UUID id) {
        webhooks.remove(found(id), current.get().id());
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/{id}/deliveries/{delivery}/again")
    String again(@PathVariable UUID id, @PathVariable UUID delivery) {
        Webhook webhook = found(id);
        if (deliveries.again(webhook.id(), delivery)) {
            sending.wake();
        }
        return "redirect:" + LIST + "/" + webhook.id();
    }

    private Webhook found(UUID id) {
        administrator();
        return find(id);
    }

    private Webhook find(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person administrator() {
        Person person = current.get();
        if (!access.reachOf(person.id()).everywhere(Right.MANAGE_WEBHOOKS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    private static Set<WebhookEvent> chosen(List<String> codes) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        codes.forEach(code -> WebhookEvent.ofCode(code).ifPresent(events::add));
        return events;
    }

    private String show(Wish wish, List<Problem> problems, Optional<Added> added, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("problems", problems);
        model.addAttribute("added", added);
        model.addAttribute("webhooks", webhooks.all());
        model.addAttribute("events", Arrays.asList(WebhookEvent.values()));
        return "api/webhooks";
    }
}
