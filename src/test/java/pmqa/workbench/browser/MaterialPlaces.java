package pmqa.workbench.browser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pmqa.workbench.api.webhook.WebhookEvent;
import pmqa.workbench.api.webhook.Webhooks;
import pmqa.workbench.browser.Place.Who;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.Result;

/** Pages of other criteria, of evidence and reports, and of what other systems are told. */
final class MaterialPlaces {

    private static final String ONE = "/assessments/{id}";

    private MaterialPlaces() {}

    /** Requirements, rubric questions, and the sheet of owners. */
    static List<Place> otherCriteria(String here) {
        String province = "/assessments/" + assessmentBy("pmqa-fl-province");
        String rubrics = "/assessments/" + assessmentBy("pmqa-2551");
        Place requirements = Place.of(Who.PROVINCIAL, ONE + "/requirements/{code}", province + "/requirements/LD");
        Place question = Place.of(Who.NEIGHBOUR, ONE + "/questions/{code}", rubrics + "/questions/1.1-1");
        Place sheet = Place.of(Who.PROVINCIAL, ONE + "/owner-sheet", province + "/owner-sheet");
        return List.of(
                requirements,
                requirements.when("a reason is missing", (visitor, page) -> {
                    visitor.ready();
                    page.locator("#LD7-not-applicable").check();
                    page.locator("#LD7 .field-error:not([hidden])").waitFor();
                }),
                question,
                question.when("a wrong percentage", (visitor, page) -> {
                    visitor.ready();
                    page.fill("#percent-D2", "มาก");
                    page.press("#percent-D2", "Tab");
                    page.locator(".field-error:not([hidden])").first().waitFor();
                }),
                Place.of(Who.NEIGHBOUR, ONE + "/questions/{code}", rubrics + "/questions/1.1-5")
                        .when("of aspects", (_, _) -> {}),
                Place.of(Who.PROVINCIAL, ONE, province).when("by requirements", (_, _) -> {}),
                Place.of(Who.NEIGHBOUR, ONE, rubrics).when("by rubrics", (_, _) -> {}),
                Place.of(Who.PROVINCIAL, ONE + "/score", province + "/score").when("by requirements", (_, _) -> {}),
                Place.of(Who.NEIGHBOUR, ONE + "/score", rubrics + "/score").when("by rubrics", (_, _) -> {}),
                sheet,
                sheet.when("nothing chosen", (_, page) -> {
                    page.locator("main form button.primary").last().click();
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.COORDINATOR, ONE + "/owner-sheet", here + "/owner-sheet")
                        .when("of items", (_, _) -> {}));
    }

    /** The library, a piece of evidence, a citation, what was pinned. */
    static List<Place> evidence(String here, String past) {
        String item = here + "/evidence/items/" + piece("select item_id from evidence_citation", here);
        String citation = here + "/evidence/citations/" + piece("select id from evidence_citation", here);
        Place library = Place.of(Who.CONTRIBUTOR, ONE + "/evidence", here + "/evidence");
        Place adding =
                Place.of(Who.CONTRIBUTOR, ONE + "/evidence/add", here + "/evidence/add?subject=checkpoint/1.1-B1");
        return List.of(
                library,
                Place.of(Who.VIEWER, library.route(), library.path()).when("read only", (_, _) -> {}),
                Place.of(Who.CONTRIBUTOR, library.route(), library.path() + "?q=ไม่มีอะไรชื่อนี้")
                        .when("nothing found", (_, _) -> {}),
                adding,
                adding.when("no file chosen", (_, page) -> {
                    page.locator("main form[enctype] button").first().click();
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.CONTRIBUTOR, ONE + "/evidence/items/{item}", item),
                Place.of(Who.VIEWER, ONE + "/evidence/items/{item}", item).when("read only", (_, _) -> {}),
                Place.of(Who.CONTRIBUTOR, ONE + "/evidence/citations/{citation}", citation),
                Place.of(Who.OFFICER, ONE + "/history/{number}/evidence", past + "/history/2/evidence"));
    }

    private static Object piece(String select, String here) {
        return DemoSite.site()
                .sql()
                .sql(select + " where assessment_id = :id order by cited_at limit 1")
                .param("id", UUID.fromString(here.substring(here.lastIndexOf('/') + 1)))
                .query(UUID.class)
                .single();
    }

    static List<Place> reports(String here, String past) {
        String refused = "/report/file?asked=true&format=docx";
        return List.of(
                Place.of(Who.COORDINATOR, ONE + "/report", here + "/report"),
                Place.of(Who.COORDINATOR, ONE + "/report/file", here + refused),
                Place.of(Who.OFFICER, ONE + "/history/{number}/report", past + "/history/1/report"),
                Place.of(Who.OFFICER, ONE + "/history/{number}/report/file", past + "/history/1" + refused));
    }

    static List<Place> webhooks() {
        UUID by = DemoSite.person(Role.ADMINISTRATOR, Optional.empty(), Language.THAI)
                .id();
        Result<Webhooks.Added> added = DemoSite.site()
                .bean(Webhooks.class)
                .add(new Webhooks.Wish("ระบบสารบรรณ", "http://127.0.0.1:9/hook", Set.of(WebhookEvent.values())), by);
        if (!(added instanceof Result.Accepted<Webhooks.Added>(Webhooks.Added webhook))) {
            throw new IllegalStateException(added.toString());
        }
        Place all = Place.of(Who.ADMINISTRATOR, "/administration/webhooks");
        return List.of(
                all,
                all.refused(),
                Place.of(
                        Who.ADMINISTRATOR,
                        "/administration/webhooks/{id}",
                        "/administration/webhooks/" + webhook.webhook().id()));
    }

    private static UUID assessmentBy(String catalogue) {
        return DemoSite.site()
                .sql()
                .sql("""
                        select a.id from assessment a join cycle c on c.id = a.cycle_id
                        where c.catalogue_id = :catalogue order by c.fiscal_year desc limit 1
                        """)
                .param("catalogue", catalogue)
                .query(UUID.class)
                .single();
    }
}
