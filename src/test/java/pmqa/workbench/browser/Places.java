package pmqa.workbench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.browser.Place.Who;
import pmqa.workbench.identity.Telephone;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.MailKind;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.organization.LinkPurpose;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.testing.RunningSite;

/** Every page of the site, and the states into which its visitors bring it. */
final class Places {

    private final UUID submitted = DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous());
    private final UUID cycle = DemoSite.cycle(DemoSite.YEAR);
    private final String here = DemoSite.assessmentPath();
    private final List<Place> places = new ArrayList<>();

    private Places() {}

    static List<Place> all() {
        return Shared.PLACES;
    }

    private static final class Shared {
        static final List<Place> PLACES = new Places().collect();
    }

    private List<Place> collect() {
        submitTwice();
        entrance();
        assessment();
        submission();
        year();
        exchange();
        String past = "/assessments/" + submitted;
        places.addAll(MaterialPlaces.otherCriteria(here));
        places.addAll(MaterialPlaces.evidence(here, past));
        places.addAll(MaterialPlaces.reports(here, past));
        places.addAll(MaterialPlaces.webhooks());
        places.addAll(AdministrationPlaces.all());
        return List.copyOf(places);
    }

    private void entrance() {
        Place signIn = Place.of(Who.STRANGER, "/sign-in");
        add(signIn, signIn.when("a wrong password", (_, page) -> {
            page.fill("#email", "nobody@demo.invalid");
            page.fill("#password", "wrong");
            page.click("form.card button.primary");
            page.locator(".error-summary").waitFor();
        }));
        Place forgotten = Place.of(Who.STRANGER, "/forgotten");
        add(forgotten, forgotten.when("asked", (_, page) -> {
            page.fill("main input[type=email]", "nobody@demo.invalid");
            page.click("main button");
            page.locator(".notice").waitFor();
        }));
        for (LinkPurpose purpose : LinkPurpose.values()) {
            Place link = Place.of(Who.STRANGER, "/link/{secret}", "/link/" + link(purpose));
            add(link.when(purpose + "", (_, _) -> {}), link.when(purpose + ", too short", (_, page) -> {
                if (purpose == LinkPurpose.SET_UP) {
                    page.fill("#name", "ผู้ดูแล ตัวอย่าง");
                    page.fill("#email", "first@demo.invalid");
                }
                page.fill("#password", "short");
                page.click("main button.primary");
                page.locator(".error-summary").waitFor();
            }));
        }
        add(Place.of(Who.STRANGER, "/link/{secret}", "/link/used-long-ago").when("gone", (_, _) -> {}));
        add(
                new Place("not found", "", Who.CONTRIBUTOR, "/nowhere", (_, _) -> {}),
                new Place("forbidden", "", Who.CONTRIBUTOR, here + "/owners", (_, _) -> {}));
        Place password = Place.of(Who.CONTRIBUTOR, "/account/password");
        add(Place.of(Who.CONTRIBUTOR, "/account"), password, password.when("a wrong one", (_, page) -> {
            page.locator("main input[type=password]").all().forEach(field -> field.fill("x"));
            page.click("main button.primary");
            page.locator(".error-summary").waitFor();
        }));
        Place sessions = Place.of(Who.CONTRIBUTOR, "/account/sessions");
        add(sessions, sessions.when("none chosen", (_, page) -> {
            page.locator("main input[type=password]").all().forEach(field -> field.fill("x"));
            page.locator("main button.primary").all().forEach(com.microsoft.playwright.Locator::click);
        }));
        add(Place.of(Who.CONTRIBUTOR, "/assessments/signed-in"), Place.of(Who.CONTRIBUTOR, "/account/mail"));
        Place declining = Place.of(Who.STRANGER, "/mail/decline/{token}", "/mail/decline/" + declining());
        add(
                declining,
                declining.when("declined", (_, page) -> page.click("main button.primary")),
                Place.of(Who.STRANGER, "/mail/decline/{token}", "/mail/decline/cut-off")
                        .when("unknown", (_, _) -> {}));
        add(Place.of(Who.CONTRIBUTOR, "/account/data"));
        secondFactor();
    }

    private void secondFactor() {
        String page = "/account/second-factor";
        Place off = Place.of(Who.CONTRIBUTOR, page);
        Place setUp = Place.of(Who.CONTRIBUTOR, page + "/set-up", page);
        add(off, Place.of(Who.CONTRIBUTOR, page + "/begin"));
        add(
                Place.of(Who.CONTRIBUTOR, page + "/off"),
                Place.of(Who.CONTRIBUTOR, page + "/recovery-codes"),
                off.when("a wrong password", (_, there) -> {
                    there.fill("#password", "wrong");
                    there.click("main button.primary");
                    there.locator(".error-summary").waitFor();
                }),
                setUp.when("the secret", (_, there) -> begin(there)),
                setUp.when("a wrong code", (_, there) -> {
                    begin(there);
                    there.fill("#code", "000000");
                    there.click("main button.primary");
                    there.locator(".error-summary").waitFor();
                }),
                new Place("recovery codes", "", Who.STRANGER, "/sign-in", (_, there) -> {
                    withPassword(there, DemoSite.site().person());
                    there.navigate(page);
                    begin(there);
                    there.fill(
                            "#code",
                            Telephone.reading(there.content(), DemoSite.site().clock())
                                    .code());
                    there.click("main button.primary");
                    there.locator(".recovery-codes").waitFor();
                }),
                new Place("second factor on", "", Who.STRANGER, "/sign-in", (_, there) -> {
                    RunningSite.TestPerson person = DemoSite.site().person();
                    Telephone telephone = withTelephone(person);
                    withPassword(there, person);
                    DemoSite.site().clock().advance(Duration.ofSeconds(30));
                    there.fill("#code", telephone.code());
                    there.click("main button.primary");
                    there.navigate(page);
                    there.locator("#off-code").waitFor();
                }));
        Place code = Place.of(Who.STRANGER, "/sign-in/code");
        add(code.when("asked", (_, there) -> owingACode(there)), code.when("a wrong one", (_, there) -> {
            owingACode(there);
            there.fill("#code", "000000");
            there.click("main button.primary");
            there.locator(".error-summary").waitFor();
        }));
        // On this site there is no other authority: both lead to the door.
        add(Place.of(Who.STRANGER, "/sign-in/openid"), Place.of(Who.STRANGER, "/sign-in/openid/callback"));
        // On this site no role needs one: a stranger is sent to the door.
        add(Place.of(Who.STRANGER, "/sign-in/second-factor"));
    }

    /** Somebody with a second factor comes as far as the password takes them. */
    private static void owingACode(Page page) {
        RunningSite.TestPerson person = DemoSite.site().person();
        withTelephone(person);
        withPassword(page, person);
        page.locator("#code").waitFor();
    }

    private static void begin(Page page) {
        page.fill("#password", RunningSite.PASSWORD);
        page.click("main button.primary");
        page.locator(".qr").waitFor();
    }

    private static Telephone withTelephone(RunningSite.TestPerson person) {
        return Telephone.switchedOn(
                DemoSite.site().signedIn(person), DemoSite.site().clock());
    }

    private static void withPassword(Page page, RunningSite.TestPerson person) {
        page.navigate("/sign-in");
        page.fill("#email", person.email());
        page.fill("#password", RunningSite.PASSWORD);
        page.click("form.card button.primary");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private void assessment() {
        String one = "/assessments/{id}";
        add(
                Place.of(Who.CONTRIBUTOR, "/work"),
                Place.of(Who.COORDINATOR, "/work").when("of a coordinator", (_, _) -> {}),
                Place.of(Who.NOBODY, "/work").when("nothing to do", (_, _) -> {}),
                Place.of(Who.CONTRIBUTOR, "/assessments"));
        add(Place.of(Who.COORDINATOR, "/"), Place.of(Who.NOBODY, "/").when("nothing to do", (_, _) -> {}));
        String begin = "/cycles/" + cycle + "/organizations/" + DemoSite.organization(DemoSite.SERVICES) + "/begin";
        Place beginning = Place.of(Who.NEIGHBOUR, "/cycles/{cycle}/organizations/{organization}/begin", begin);
        add(beginning, beginning.when("no category", (_, page) -> {
            page.locator("input[type=checkbox]").all().forEach(box -> box.uncheck());
            page.click("main button.primary");
            page.locator(".error-summary").waitFor();
        }));
        add(new Place("what comes over", beginning.route() + "/carry-over", Who.NEIGHBOUR, begin, (visitor, page) -> {
            page.locator("a[href*='/carry-over']").first().click();
            page.locator("main table").first().waitFor();
        }));
        add(
                Place.of(Who.COORDINATOR, one, here),
                Place.of(Who.CONTRIBUTOR, one + "/profile", here + "/profile"),
                Place.of(Who.VIEWER, one + "/profile", here + "/profile").when("read only", (_, _) -> {}),
                Place.of(Who.COORDINATOR, one + "/score", here + "/score"),
                Place.of(Who.COORDINATOR, one + "/check", here + "/check"),
                Place.of(Who.APPROVER, one + "/check", here + "/check").when("unsigned", (_, page) -> {
                    page.click("main form button.primary");
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.COORDINATOR, one + "/owners", here + "/owners"),
                Place.of(Who.COORDINATOR, one + "/owners", here + "/owners").refused(),
                Place.of(Who.COORDINATOR, one + "/trail", here + "/trail"),
                Place.of(Who.COORDINATOR, one + "/score", here + "/score").when("a wrong target", (_, page) -> {
                    page.fill("#target-1", "x");
                    page.click("main form button.primary");
                    page.locator(".error-summary").waitFor();
                }));
        Place item = Place.of(Who.CONTRIBUTOR, one + "/items/{code}", here + "/items/2.1");
        add(
                item,
                Place.of(Who.VIEWER, item.route(), item.path()).when("read only", (_, _) -> {}),
                item.when("without a network", (visitor, page) -> {
                    visitor.ready().context().setOffline(true);
                    page.fill("#explanation-basic", "พิมพ์ขณะไม่มีเครือข่าย");
                    visitor.awaitSaving("offline");
                }),
                item.when("a conflict", (visitor, page) -> {
                    visitor.ready();
                    page.locator("#explanation-basic").evaluate("field => field.dataset.version = '-1'");
                    page.fill("#explanation-basic", "ค่าของฉัน");
                    page.locator(".conflict").waitFor();
                }),
                item.when("signed out", (visitor, page) -> {
                    visitor.ready().forgetSession();
                    page.fill("#explanation-basic", "พิมพ์หลังหมดเวลา");
                    page.locator("#sign-in-again[open]").waitFor();
                }));
        Place results = Place.of(Who.CONTRIBUTOR, one + "/results/{code}", here + "/results/7.1");
        add(
                results,
                Place.of(Who.VIEWER, results.route(), results.path()).when("read only", (_, _) -> {}),
                results.when("a wrong number", (visitor, page) -> {
                    visitor.ready();
                    var target = page.locator("form.measure input[name=target]").first();
                    target.fill("สิบ");
                    target.press("Tab");
                    page.locator(".field-error").first().waitFor();
                }),
                results.when("a new measure", (visitor, page) -> {
                    visitor.ready();
                    int before = page.locator("form.measure").count();
                    page.locator("a.add").last().click();
                    page.locator("form.measure").nth(before).waitFor();
                }));
    }

    private void submission() {
        String one = "/assessments/{id}";
        String past = "/assessments/" + submitted;
        Place history = Place.of(Who.OFFICER, one + "/history", past + "/history");
        add(
                Place.of(Who.OFFICER, "/submissions"),
                Place.of(Who.OFFICER, "/").when("of the central office", (_, _) -> {}),
                Place.of(Who.COORDINATOR, one + "/history", here + "/history").when("never submitted", (_, _) -> {}),
                history,
                history.when("no reason", (_, page) -> {
                    page.click("button[value=return]");
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.COORDINATOR, one + "/history/{number}", past + "/history/1"),
                Place.of(Who.COORDINATOR, one + "/compare", past + "/compare?a=1&b=2"));
    }

    private void year() {
        String one = "/assessments/{id}";
        String plan = one + "/plans/{number}";
        String first = here + "/plans/1";
        Place fresh = Place.of(Who.CONTRIBUTOR, one + "/plans/new", here + "/plans/new?from=1.1-B1");
        Place activity = Place.of(Who.CONTRIBUTOR, plan + "/activities/new", first + "/activities/new");
        Place report =
                Place.of(Who.CONTRIBUTOR, plan + "/activities/{activity}/report", first + "/activities/2/report");
        Place year = Place.of(Who.APPROVER, one + "/year", here + "/year");
        prolongTwelveMonths();
        Place results = Place.of(
                        Who.CONTRIBUTOR, one + "/year/{phase}/results", "/assessments/" + submitted + "/year/4/results")
                .when("open", (_, _) -> {});
        add(
                Place.of(Who.COORDINATOR, one + "/plans", here + "/plans"),
                Place.of(Who.VIEWER, one + "/plans", here + "/plans").when("read only", (_, _) -> {}),
                Place.of(Who.COORDINATOR, plan, first),
                fresh,
                fresh.refused(),
                Place.of(Who.CONTRIBUTOR, plan + "/edit", first + "/edit"),
                activity,
                activity.refused(),
                Place.of(Who.CONTRIBUTOR, plan + "/activities/{activity}/edit", first + "/activities/2/edit"),
                report,
                report.refused(),
                report.when("with evidence", (_, page) -> {
                    page.locator("input[name=piece]").first().check();
                    page.locator("input[name^=claim-]").first().fill("มีทะเบียนครบทุกภาค");
                    page.fill("#percent", "80");
                    page.fill("#remark", "ทำทะเบียนแล้ว");
                    page.locator("button[value=add]").click();
                    page.locator("main .notice a").first().click();
                    page.locator("main form.notice").waitFor();
                }),
                year,
                year.when("unsigned", (_, page) -> {
                    page.locator("main details summary").first().click();
                    page.locator("main details button.primary").first().click();
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.CONTRIBUTOR, one + "/year/{phase}/results", here + "/year/3/results"),
                results,
                results.when("entered", (_, page) -> {
                    page.locator("input.number").first().fill("91");
                    page.locator("main form button.primary").last().click();
                    page.locator("td .hint").first().waitFor();
                }),
                results.when("refused", (_, page) -> {
                    page.locator("input.number").first().fill("ดีมาก");
                    page.locator("main form button.primary").last().click();
                    page.locator(".error-summary").waitFor();
                }),
                Place.of(Who.OFFICER, one + "/year", "/assessments/" + submitted + "/year")
                        .when("of another agency", (_, _) -> {}),
                Place.of(
                        Who.OFFICER,
                        one + "/year/{phase}/submissions/{number}",
                        "/assessments/" + submitted + "/year/" + submitPlans() + "/submissions/1"));
    }

    /** Last year's results may still be entered. */
    private void prolongTwelveMonths() {
        DemoSite.site()
                .sql()
                .sql("""
                        insert into phase_extension (id, cycle_id, phase, organization_id, ends_on, reason, granted_by, granted_at)
                        select gen_random_uuid(), cycle_id, 4, organization_id, :until, 'รอผลสำรวจ', :by, now() from assessment where id = :id
                        """)
                .param("until", DemoSite.TODAY.plusDays(30))
                .param("by", known("officer").id())
                .param("id", submitted)
                .update();
    }

    /** Last year's plans, as they were signed. */
    private int submitPlans() {
        String content = """
                {"summary":"แผนที่ผู้บริหารเห็นชอบ","measures":[{"code":"7.1.1","name":"ความสำเร็จของแผนปฏิบัติราชการ","unit":"ร้อยละ",
                "target":85,"actual":80,"attainment":94.117647}],"plans":[{"number":1,"horizon":"one-year","title":"เสริมพลังเครือข่าย",
                "objective":"เครือข่ายร่วมกำหนดเป้าหมาย","subjects":["1.3","1.3-B2"],"activities":[{"number":1,"name":"ทำทะเบียนเครือข่าย",
                "owner":"ผู้กรอก ตัวอย่าง","unit":"กองแผนงาน","budget":120000,"startsOn":"2025-11-01","endsOn":"2026-01-31","progress":[
                {"percent":60,"remark":"สำรวจแล้วสามจังหวัด","evidence":"https://www.example.com/network","cited":[
                {"name":"ทะเบียนเครือข่าย","revision":2,"revisionId":"00000000-0000-0000-0000-000000000001","classification":"internal","page":"3–5",
                "claim":"มีทะเบียนครบทุกภาค","sha256":"%s","file":"ทะเบียน.pdf","mediaType":"application/pdf","size":1}],"reporter":"ผู้กรอก ตัวอย่าง",
                "at":"2025-12-20T03:00:00Z"}]}]}]}
                """.formatted("ab".repeat(32));
        var site = DemoSite.site();
        Person director = known("director");
        site.sql()
                .sql("""
                        insert into year_submission (id, assessment_id, phase, number, content, sha256, signed_by, signed_name,
                            signed_position, signed_at)
                        values (gen_random_uuid(), :assessment, 2, 1, :content, :sha256, :by, :name, 'อธิบดี', now())
                        """)
                .param("assessment", submitted)
                .param("content", content)
                .param("sha256", "0".repeat(64))
                .param("by", director.id())
                .param("name", director.name())
                .update();
        return 2;
    }

    private void exchange() {
        String one = "/assessments/{id}/exchange";
        Place exchange = Place.of(Who.CONTRIBUTOR, one, here + "/exchange");
        add(
                exchange,
                new Place(
                        "preview of a form",
                        one + "/previews/{preview}",
                        Who.CONTRIBUTOR,
                        here + "/exchange",
                        (_, page) -> {
                            byte[] form = page.request()
                                    .get(page.url() + "/form.xlsx")
                                    .body();
                            page.setInputFiles("#file", new FilePayload("form.xlsx", "application/octet-stream", form));
                            page.click("main button.primary");
                            page.waitForURL("**/previews/*");
                        }),
                exchange.when("not a form", (_, page) -> {
                    page.setInputFiles("#file", AdministrationPlaces.file("nothing".getBytes(StandardCharsets.UTF_8)));
                    page.click("main button.primary");
                    page.locator(".error-summary").waitFor();
                }));
        add(
                Place.of(Who.CONTRIBUTOR, "/api"),
                Place.of(Who.CONTRIBUTOR, "/account/tokens"),
                Place.of(Who.CONTRIBUTOR, "/account/tokens").refused(),
                Place.of(Who.ADMINISTRATOR, "/administration/service-tokens"),
                Place.of(Who.ADMINISTRATOR, "/administration/service-tokens").refused());
    }

    private void add(Place... more) {
        places.addAll(List.of(more));
    }

    /** Last year's assessment was returned once: it has two snapshots that differ. */
    private void submitTwice() {
        var site = DemoSite.site();
        var submitting = site.bean(Submitting.class);
        Person director = known("director");
        site.clock().set(LocalDate.of(2026, 5, 20));
        submitting.submit(submitted, director, "อธิบดี");
        submitting.giveBack(submitted, known("officer"), "เพิ่มคำอธิบายของหัวข้อ 1.1");
        site.citedEvidence(submitted, DemoSite.organization(DemoSite.DEVELOPMENT));
        site.sql()
                .sql("update answer set value = 'ถ่ายทอดวิสัยทัศน์แก่บุคลากรทุกระดับผ่านการประชุมประจำเดือน' "
                        + "where assessment_id = :id and kind = 'explanation' and key = '1.1-basic'")
                .param("id", submitted)
                .update();
        submitting.submit(submitted, director, "อธิบดี");
        site.clock().set(DemoSite.TODAY);
    }

    private static Person known(String account) {
        return DemoSite.site()
                .bean(People.class)
                .findByEmail(account + "@demo.invalid")
                .orElseThrow();
    }

    /** The token of a link that declines, as a letter carries it. */
    private static String declining() {
        var site = DemoSite.site();
        Person person = known("colleague");
        site.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> site.bean(Outbox.class)
                        .put(List.of(new Outbox.Draft(
                                person.asRecipient(),
                                MailKind.REMINDER,
                                new Letter(LocalizedText.of("เตือน", "Reminder"), List.of()),
                                Duration.ofDays(1)))));
        String path = site.sql()
                .sql("select leaving from outbox_message where person_id = :person and leaving <> '' limit 1")
                .param("person", person.id())
                .query(String.class)
                .single();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String link(LinkPurpose purpose) {
        String secret = "secret-of-" + purpose.name().toLowerCase(java.util.Locale.ROOT);
        try {
            DemoSite.site()
                    .sql()
                    .sql(
                            "insert into one_time_link (token_hash, purpose, person_id, expires_at) values (:hash, :purpose, :person, :expires)")
                    .param("hash", MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)))
                    .param("purpose", purpose.name())
                    .param(
                            "person",
                            Optional.of(purpose)
                                    .filter(LinkPurpose.SET_UP::equals)
                                    .map(_ -> (UUID) null)
                                    .orElseGet(() -> DemoSite.person(Role.CONTRIBUTOR, DemoSite.SERVICES)
                                            .id()),
                            java.sql.Types.OTHER)
                    .param(
                            "expires",
                            OffsetDateTime.now(DemoSite.site().clock().withZone(ZoneOffset.UTC))
                                    .plusDays(1))
                    .update();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        return secret;
    }
}
