package pmqa.workbench.demo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Founding;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;
import pmqa.workbench.organization.Role;
import pmqa.workbench.server.StartNotice;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.site.DemoAccounts;

/** The people of the demo: one for every role. Their names say that they are not real, and their password is public. */
@Component
@ConditionalOnProperty("pmqa.site.demo")
class DemoCast implements StartNotice {

    static final String PASSWORD = "pmqa-demo-open-to-all";
    private static final String DOMAIN = "@demo.invalid";

    private final DemoAccounts accounts;

    DemoCast(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    private record Part(String account, String name, Role role, LocalizedText title) {
        String email() {
            return account + DOMAIN;
        }
    }

    private static final List<Part> DEPARTMENT = List.of(
            part("coordinator", "ผู้ประสานงาน ตัวอย่าง", Role.COORDINATOR),
            part("contributor", "ผู้กรอก ตัวอย่าง", Role.CONTRIBUTOR),
            part("colleague", "เพื่อนร่วมงาน ตัวอย่าง", Role.CONTRIBUTOR),
            part("director", "อธิบดี ตัวอย่าง", Role.APPROVER),
            part("viewer", "ผู้อ่าน ตัวอย่าง", Role.VIEWER));

    private static final List<Part> EVERYWHERE = List.of(
            part("assessor", "ผู้ตรวจ ตัวอย่าง", Role.ASSESSOR),
            part("lead", "หัวหน้าผู้ตรวจ ตัวอย่าง", Role.LEAD_ASSESSOR),
            part("officer", "เจ้าหน้าที่กลาง ตัวอย่าง", Role.CENTRAL_OFFICER),
            part("admin", "ผู้ดูแลระบบ ตัวอย่าง", Role.ADMINISTRATOR));

    private static final Part PROVINCE = part("province", "ผู้ประสานงานจังหวัด ตัวอย่าง", Role.COORDINATOR);
    private static final Part SECOND_DEPARTMENT = part("services", "ผู้ประสานงานกรมบริการ ตัวอย่าง", Role.COORDINATOR);

    private static Part part(String account, String name, Role role) {
        return new Part(account, name, role, role.title());
    }

    void enter(Founding founding, Organization department, Organization second, Organization province) {
        DEPARTMENT.forEach(part -> enter(founding, part, Optional.of(department)));
        EVERYWHERE.forEach(part -> enter(founding, part, Optional.empty()));
        enter(founding, PROVINCE, Optional.of(province));
        enter(founding, SECOND_DEPARTMENT, Optional.of(second));
    }

    private static void enter(Founding founding, Part part, Optional<Organization> organization) {
        founding.person(part.email(), part.name(), PASSWORD, part.role(), organization.map(Organization::id));
    }

    Person personOf(People people, Role role) {
        return all().filter(part -> part.role() == role)
                .findFirst()
                .flatMap(part -> people.findByEmail(part.email()))
                .orElseThrow();
    }

    /** The coordinators of the agencies that assess themselves by other criteria. */
    Person provincialCoordinator(People people) {
        return people.findByEmail(PROVINCE.email()).orElseThrow();
    }

    Person secondCoordinator(People people) {
        return people.findByEmail(SECOND_DEPARTMENT.email()).orElseThrow();
    }

    void offer() {
        accounts.offer(all().map(part -> new DemoAccounts.DemoAccount(
                        part.email(), PASSWORD, part.title().then(LocalizedText.same(" – " + part.name()))))
                .toList());
    }

    private static Stream<Part> all() {
        return Stream.of(DEPARTMENT.stream(), EVERYWHERE.stream(), Stream.of(PROVINCE, SECOND_DEPARTMENT))
                .flatMap(parts -> parts);
    }

    @Override
    public List<LocalizedText> lines(URI address) {
        return Stream.concat(
                        Stream.of(LocalizedText.of(
                                "บัญชีทดลอง (รหัสผ่านเดียวกันทุกบัญชี: " + PASSWORD + ")",
                                "Demo accounts (all with the password " + PASSWORD + ")")),
                        all().map(part -> LocalizedText.of(
                                "  " + part.email() + " – " + part.title().th(),
                                "  " + part.email() + " – " + part.title().en())))
                .toList();
    }
}
