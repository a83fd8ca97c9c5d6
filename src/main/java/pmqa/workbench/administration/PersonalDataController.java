package pmqa.workbench.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.SecurityLog;
import pmqa.workbench.privacy.PersonalExport;
import pmqa.workbench.site.OwnSessions;

/** Everybody's own data, for themselves. */
@Controller
class PersonalDataController {

    private final Gate gate;
    private final PersonalExport export;
    private final OwnSessions sessions;

    PersonalDataController(Gate gate, PersonalExport export, OwnSessions sessions) {
        this.sessions = sessions;
        this.gate = gate;
        this.export = export;
    }

    @GetMapping("/account/data")
    String page() {
        gate.person();
        return "privacy/data";
    }

    /** A form and no link: nobody is to start it by a picture in a message. */
    @PostMapping("/account/data")
    void export(HttpServletResponse response) throws IOException {
        Person person = gate.person();
        SecurityLog.note(SecurityLog.Event.PERSONAL_DATA_EXPORTED, person.id());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(PersonalExport.fileName(person.id()))
                        .build()
                        .toString());
        export.write(
                person,
                sessions.of(person, "").stream()
                        .map(found ->
                                new PersonalExport.Session(found.device(), found.begun(), found.used(), found.ends()))
                        .toList(),
                response.getOutputStream());
    }
}
