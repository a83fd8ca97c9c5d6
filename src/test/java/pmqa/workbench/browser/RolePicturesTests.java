package pmqa.workbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pmqa.workbench.assessment.Submitting;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.Language;

/** The pictures of the guide that show what each role sees; the oldest assessment of the demo was returned once and submitted again for them. */
@Tag("browser")
class RolePicturesTests {

    private static final UUID SUBMITTED =
            DemoSite.assessment(DemoSite.DEVELOPMENT, DemoSite.YEAR.previous().previous());

    @BeforeAll
    static void submitTwice() {
        var site = DemoSite.site();
        var submitting = site.bean(Submitting.class);
        site.clock().set(LocalDate.of(2025, 5, 20));
        submitting.submit(SUBMITTED, known("director"), "อธิบดี");
        submitting.giveBack(
                SUBMITTED, known("officer"), "เพิ่มคำอธิบายของหัวข้อ 1.1 ว่าสื่อสารวิสัยทัศน์ถึงใครและอย่างไร");
        int changed = site.sql()
                .sql(
                        "update answer set value = :value where assessment_id = :id and kind = 'explanation' and key = '1.1-basic'")
                .param(
                        "value",
                        "ถ่ายทอดวิสัยทัศน์แก่บุคลากรทุกระดับในการประชุมประจำเดือน และแก่ภาคีเครือข่ายปีละสองครั้ง")
                .param("id", SUBMITTED)
                .update();
        assertThat(changed).isEqualTo(1);
        site.clock().set(LocalDate.of(2025, 6, 3));
        submitting.submit(SUBMITTED, known("director"), "อธิบดี");
        site.clock().set(DemoSite.TODAY);
    }

    @Test
    void the_work_of_a_contributor_at_a_desk_and_on_a_telephone() throws IOException {
        try (Visitor desk = GuidePicture.at("contributor");
                Visitor phone = GuidePicture.onPhone("contributor")) {
            GuidePicture.take("my-work", desk.open("/work").page());
            Page page =
                    phone.open(DemoSite.assessmentPath() + "/items/1.1").ready().page();
            var head = GuidePicture.image(GuidePicture.seen(page, false));
            GuidePicture.show(page, "#box-1\\.1-B2");
            var box = GuidePicture.image(GuidePicture.seen(page, false));
            GuidePicture.show(page, "aside");
            var score = GuidePicture.image(GuidePicture.seen(page, false));
            GuidePicture.keep("item-phone", GuidePicture.beside(List.of(head, box, score)));
        }
    }

    @Test
    void answers_of_last_year_are_confirmed() throws IOException {
        try (Visitor visitor = GuidePicture.at("contributor")) {
            Page page = visitor.open(DemoSite.assessmentPath() + "/items/2.3")
                    .ready()
                    .page();
            page.locator("[data-confirm]").first().click();
            visitor.awaitSaving("saved");
            page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
            GuidePicture.take("confirm", page);
        }
    }

    @Test
    void a_page_as_a_viewer_reads_it() throws IOException {
        try (Visitor visitor = GuidePicture.at("viewer")) {
            GuidePicture.take(
                    "viewer",
                    visitor.open(DemoSite.assessmentPath() + "/items/1.1").page());
        }
    }

    @Test
    void what_assessors_read() throws IOException {
        try (Visitor visitor = GuidePicture.at("assessor")) {
            GuidePicture.takeWhole(
                    "version", visitor.open(path(SUBMITTED) + "/history/2").page());
            GuidePicture.take(
                    "compare",
                    visitor.open(path(SUBMITTED) + "/compare?a=1&b=2").page());
        }
    }

    @Test
    void what_the_central_office_follows_and_decides() throws IOException {
        UUID past = DemoSite.cycle(DemoSite.YEAR.previous().previous());
        try (Visitor visitor = GuidePicture.at("officer")) {
            GuidePicture.take(
                    "submissions", visitor.open("/submissions?cycle=" + past).page());
            GuidePicture.takeWhole(
                    "decision", visitor.open(path(SUBMITTED) + "/history").page());
            GuidePicture.take(
                    "cycle",
                    visitor.open("/administration/cycles/" + DemoSite.cycle(DemoSite.YEAR))
                            .page());
        }
    }

    @Test
    void evidence_on_a_page_in_the_library_and_by_itself() throws IOException {
        try (Visitor visitor = GuidePicture.at("contributor")) {
            String here = DemoSite.assessmentPath();
            Page page = visitor.open(here + "/items/1.1").ready().page();
            GuidePicture.show(page, "#box-1\\.1-B1");
            GuidePicture.take("evidence-box", page);
            GuidePicture.take(
                    "evidence-library", visitor.open(here + "/evidence").page());
        }
    }

    @Test
    void plans_and_the_phases_of_the_year() throws IOException {
        try (Visitor visitor = GuidePicture.at("coordinator");
                Visitor director = GuidePicture.at("director")) {
            GuidePicture.take(
                    "plans", visitor.open(DemoSite.assessmentPath() + "/plans").page());
            GuidePicture.takeWhole(
                    "year", director.open(DemoSite.assessmentPath() + "/year").page());
        }
    }

    @Test
    void how_an_installation_is_administered() throws IOException {
        try (Visitor visitor = GuidePicture.at("admin")) {
            GuidePicture.take(
                    "organizations",
                    visitor.open("/administration/organizations").page());
            GuidePicture.takeWhole(
                    "service-tokens",
                    visitor.open("/administration/service-tokens").page());
        }
    }

    @Test
    void where_the_link_of_the_first_start_leads() throws IOException, NoSuchAlgorithmException {
        String secret = "for-the-picture-of-the-first-start";
        DemoSite.site()
                .sql()
                .sql("insert into one_time_link (token_hash, purpose, expires_at) values (:hash, 'SET_UP', :expires)")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)))
                .param("expires", OffsetDateTime.now(ZoneOffset.UTC).plusYears(2))
                .update();
        try (Visitor visitor = Visitor.stranger(Language.THAI, GuidePicture.WIDTH)) {
            Page page = visitor.open("/link/" + secret).page();
            page.fill("#name", "ผู้ดูแล ตัวอย่าง");
            page.fill("#email", "first@demo.invalid");
            page.evaluate("() => document.activeElement.blur()");
            GuidePicture.take("first-start", page);
        }
    }

    private static String path(UUID assessment) {
        return "/assessments/" + assessment;
    }

    private static Person known(String account) {
        return DemoSite.site()
                .bean(People.class)
                .findByEmail(account + "@demo.invalid")
                .orElseThrow();
    }
}
