package pmqa.workbench.administration;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.AccountLinks;
import pmqa.workbench.organization.People;
import pmqa.workbench.server.StartNotice;
import pmqa.workbench.shared.LocalizedText;

/** As long as nobody has an account, every start shows a link by which the first administrator makes theirs. */
@Component
class FirstStart implements StartNotice {

    private final People people;
    private final AccountLinks links;

    FirstStart(People people, AccountLinks links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public List<LocalizedText> lines(URI address) {
        if (!people.isEmpty()) {
            return List.of();
        }
        String link = address.resolve("/link/" + links.setUpLink()).toString();
        return List.of(
                LocalizedText.of(
                        "ยังไม่มีผู้ใช้ในระบบ เปิดลิงก์นี้เพื่อสร้างบัญชีผู้ดูแลระบบคนแรก (ใช้ได้ครั้งเดียว)",
                        "Nobody has an account yet. Open this link to make the first administrator’s (it works once):"),
                LocalizedText.same("  " + link));
    }
}
