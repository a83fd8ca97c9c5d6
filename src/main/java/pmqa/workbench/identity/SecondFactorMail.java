package pmqa.workbench.identity;

import java.time.Duration;
import java.util.List;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.MailKind;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.LocalizedText;

/** What people are told about their second factor, so that they notice what they did not do themselves. */
final class SecondFactorMail {

    private static final LocalizedText SUBJECT =
            LocalizedText.of("การยืนยันตัวตนสองชั้นของท่านเปลี่ยนแปลง", "Your second factor has changed");

    private static final LocalizedText NOT_YOU = LocalizedText.of(
            "หากท่านไม่ได้ทำ โปรดเปลี่ยนรหัสผ่านและแจ้งผู้ดูแลระบบทันที",
            "If this was not you, change your password and tell your administrator at once.");

    /** A warning is of use as long as the mail server may be away. */
    private static final Duration LIFE = Duration.ofDays(30);

    private SecondFactorMail() {}

    static Outbox.Draft switchedOn(Person person) {
        return notice(person, "เปิดใช้การยืนยันตัวตนสองชั้นแล้ว", "The second factor was switched on.");
    }

    static Outbox.Draft switchedOff(Person person) {
        return notice(person, "ปิดการยืนยันตัวตนสองชั้นแล้ว", "The second factor was switched off.");
    }

    static Outbox.Draft reset(Person person) {
        return notice(
                person,
                "ผู้ดูแลระบบรีเซ็ตการยืนยันตัวตนสองชั้นของท่านแล้ว",
                "An administrator has reset your second factor.");
    }

    static Outbox.Draft recovered(Person person, int left) {
        return notice(
                person,
                "มีผู้เข้าสู่ระบบด้วยรหัสกู้คืน เหลือรหัสกู้คืน " + left + " รหัส",
                "Somebody signed in with a recovery code. Recovery codes left: " + left + ".");
    }

    private static Outbox.Draft notice(Person person, String th, String en) {
        Letter letter = new Letter(
                SUBJECT, List.of(new Letter.Paragraph(LocalizedText.of(th, en)), new Letter.Paragraph(NOT_YOU)));
        return new Outbox.Draft(person.asRecipient(), MailKind.ACCOUNT, letter, LIFE);
    }
}
