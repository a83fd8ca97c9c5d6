package pmqa.workbench.identity;

import pmqa.workbench.organization.Outbox;
import pmqa.workbench.organization.Person;
import pmqa.workbench.shared.LocalizedText;

/** What people are told about their second factor, so that they notice what they did not do themselves. */
final class SecondFactorMail {

    private static final LocalizedText SUBJECT =
            LocalizedText.of("การยืนยันตัวตนสองชั้นของท่านเปลี่ยนแปลง", "Your second factor has changed");

    private static final LocalizedText NOT_YOU = LocalizedText.of(
            "\n\nหากท่านไม่ได้ทำ โปรดเปลี่ยนรหัสผ่านและแจ้งผู้ดูแลระบบทันที",
            "\n\nIf this was not you, change your password and tell your administrator at once.");

    private SecondFactorMail() {}

    static Outbox.Notice switchedOn(Person person) {
        return notice(person, "เปิดใช้การยืนยันตัวตนสองชั้นแล้ว", "The second factor was switched on.");
    }

    static Outbox.Notice switchedOff(Person person) {
        return notice(person, "ปิดการยืนยันตัวตนสองชั้นแล้ว", "The second factor was switched off.");
    }

    static Outbox.Notice reset(Person person) {
        return notice(
                person,
                "ผู้ดูแลระบบรีเซ็ตการยืนยันตัวตนสองชั้นของท่านแล้ว",
                "An administrator has reset your second factor.");
    }

    static Outbox.Notice recovered(Person person, int left) {
        return notice(
                person,
                "มีผู้เข้าสู่ระบบด้วยรหัสกู้คืน เหลือรหัสกู้คืน " + left + " รหัส",
                "Somebody signed in with a recovery code. Recovery codes left: " + left + ".");
    }

    private static Outbox.Notice notice(Person person, String th, String en) {
        LocalizedText greeting = LocalizedText.of("เรียน " + person.name() + "\n\n", "Dear " + person.name() + "\n\n");
        return new Outbox.Notice(
                person, SUBJECT, greeting.then(LocalizedText.of(th, en)).then(NOT_YOU));
    }
}
