package pmqa.workbench.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pmqa.workbench.shared.ThaiDates;
import pmqa.workbench.site.CurrentPerson;

/** My work: everything that somebody answers for, what is late first. */
@Controller
class WorkController {

    private final CurrentPerson current;
    private final MyWork work;
    private final ReminderSettings settings;
    private final Clock clock;

    WorkController(CurrentPerson current, MyWork work, ReminderSettings settings, Clock clock) {
        this.current = current;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/work")
    String work(Model model) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.THAILAND));
        model.addAttribute("view", WorkPage.of(work.of(current.get().id()), today, settings.soon()));
        return "work/work";
    }
}
