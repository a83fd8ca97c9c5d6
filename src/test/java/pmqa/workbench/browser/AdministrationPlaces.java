package pmqa.workbench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pmqa.workbench.browser.Place.Who;
import pmqa.workbench.organization.Role;
import pmqa.workbench.organization.bulk.ImportKind;
import pmqa.workbench.organization.bulk.ImportTemplates;
import pmqa.workbench.shared.Language;
import pmqa.workbench.testing.RunningSite;

/** Pages about organisations, people, imports and cycles. */
final class AdministrationPlaces {

    private final UUID cycle = DemoSite.cycle(DemoSite.YEAR);
    private final List<Place> places = new ArrayList<>();

    private AdministrationPlaces() {}

    static List<Place> all() {
        AdministrationPlaces all = new AdministrationPlaces();
        all.organizations();
        all.people();
        all.cycles();
        return List.copyOf(all.places);
    }

    private void organizations() {
        String one = "/administration/organizations/{id}";
        String path = "/administration/organizations/" + DemoSite.organization(DemoSite.DEVELOPMENT);
        add(
                Place.of(Who.ADMINISTRATOR, "/administration"),
                Place.of(Who.ADMINISTRATOR, "/administration/organizations"),
                Place.of(Who.ADMINISTRATOR, "/administration/organizations", "/administration/organizations?q=ไม่มี")
                        .when("nothing found", (_, _) -> {}),
                Place.of(Who.ADMINISTRATOR, one, path),
                Place.of(Who.ADMINISTRATOR, one + "/edit", path + "/edit"),
                Place.of(Who.ADMINISTRATOR, one + "/retirement", path + "/retirement"),
                Place.of(Who.COORDINATOR, one + "/people", path + "/people"),
                Place.of(Who.COORDINATOR, one + "/invite", path + "/invite"),
                Place.of(Who.ADMINISTRATOR, "/administration/organizations/new").refused());
        add(Place.of(Who.ADMINISTRATOR, "/administration/organizations/new"));
        add(Place.of(Who.COORDINATOR, one + "/invite", path + "/invite").refused());
    }

    private void people() {
        UUID somebody = DemoSite.person(Role.CONTRIBUTOR, DemoSite.SERVICES).id();
        String one = "/administration/people/{id}";
        String path = "/administration/people/" + somebody;
        add(
                Place.of(Who.ADMINISTRATOR, "/administration/people"),
                Place.of(Who.ADMINISTRATOR, "/administration/people", "/administration/people?q=ไม่มี")
                        .when("nothing found", (_, _) -> {}),
                Place.of(Who.ADMINISTRATOR, "/administration/people/invite"),
                Place.of(Who.ADMINISTRATOR, one, path),
                Place.of(Who.ADMINISTRATOR, one + "/roles", path + "/roles"),
                Place.of(
                        Who.ADMINISTRATOR,
                        one + "/roles/{grant}/revocation",
                        path + "/roles/" + UUID.randomUUID() + "/revocation"),
                Place.of(Who.ADMINISTRATOR, one + "/disabled", path + "/disabled"),
                Place.of(Who.ADMINISTRATOR, one + "/invitation", path + "/invitation"),
                Place.of(Who.ADMINISTRATOR, one + "/second-factor", path + "/second-factor"),
                Place.of(Who.ADMINISTRATOR, one + "/openid", path + "/openid"),
                Place.of(Who.ADMINISTRATOR, one + "/erasure", path + "/erasure"),
                Place.of(Who.ADMINISTRATOR, one + "/erasure", path + "/erasure").when("another address", (_, page) -> {
                    page.fill("#email", "another@demo.invalid");
                    page.click("main button.primary");
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.ADMINISTRATOR, one + "/erasure", "/administration/people")
                        .when("done", (_, page) -> {
                            RunningSite.TestPerson gone = DemoSite.person(Role.CONTRIBUTOR, DemoSite.SERVICES);
                            page.navigate("/administration/people/" + gone.id() + "/erasure");
                            page.fill("#email", gone.email());
                            page.click("main button.primary");
                            page.locator(".notice").waitFor();
                        }),
                Place.of(Who.ADMINISTRATOR, "/administration/outbox"));
        Place importing = Place.of(Who.ADMINISTRATOR, "/administration/import");
        add(
                importing,
                Place.of(Who.ADMINISTRATOR, "/administration/import/done"),
                new Place(
                        "preview of an import",
                        "/administration/import/{id}",
                        Who.ADMINISTRATOR,
                        "/administration/import?kind=people",
                        (_, page) -> upload(page, ImportTemplates.text(ImportKind.PEOPLE, Language.THAI))),
                importing.when("not a table", (_, page) -> {
                    page.setInputFiles("input[type=file]", file("nothing".getBytes(StandardCharsets.UTF_8)));
                    page.click("main button.primary");
                    page.locator(".error-summary").waitFor();
                }));
    }

    private static void upload(Page page, byte[] content) {
        page.setInputFiles("input[type=file]", file(content));
        page.click("main button.primary");
        page.waitForURL(address -> address.matches(".*/import/[0-9a-f-]{36}"));
    }

    static FilePayload file(byte[] content) {
        return new FilePayload("people.csv", "text/csv", content);
    }

    private void cycles() {
        String one = "/administration/cycles/{id}";
        String path = "/administration/cycles/" + cycle;
        String extension = "/organizations/" + DemoSite.organization(DemoSite.DEVELOPMENT) + "/extension";
        add(
                Place.of(Who.OFFICER, "/administration/cycles"),
                Place.of(Who.OFFICER, "/administration/cycles/new"),
                Place.of(Who.OFFICER, one, path),
                Place.of(Who.OFFICER, one + "/windows", path + "/windows"),
                Place.of(Who.OFFICER, one + "/participants", path + "/participants"),
                Place.of(Who.OFFICER, one + "/organizations/{organization}/extension", path + extension),
                Place.of(Who.OFFICER, one + "/organizations/{organization}/extension", path + extension)
                        .refused(),
                Place.of(Who.OFFICER, "/administration/cycles/new").refused(),
                Place.of(Who.OFFICER, one + "/windows", path + "/windows")
                        .when("no end", (_, page) -> page.fill("#ends1", ""))
                        .refused());
    }

    private void add(Place... more) {
        places.addAll(List.of(more));
    }
}
