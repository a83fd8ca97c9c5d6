package pmqa.workbench.assessment.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pmqa.workbench.organization.Right;

/** The stream by which an open page learns what others do (server-sent events). */
@RestController
class EventsController {

    private final OpenAssessment assessments;
    private final Watchers watchers;

    EventsController(OpenAssessment assessments, Watchers watchers) {
        this.assessments = assessments;
        this.watchers = watchers;
    }

    @GetMapping(path = "/assessments/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, @RequestParam(defaultValue = "") String subject) {
        OpenAssessment.Opened opened = assessments.open(id, Right.READ_ASSESSMENT);
        return watchers.watch(opened.assessment(), subject, opened.person());
    }

    /** A page says as it is left that its stream ends; without that colleagues would see its reader for some seconds more. */
    @PostMapping("/assessments/{id}/events/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestParam UUID stream) {
        assessments.open(id, Right.READ_ASSESSMENT);
        watchers.leave(id, stream);
    }
}
