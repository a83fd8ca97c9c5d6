package pmqa.workbench.organization;

import java.time.Duration;
import java.util.List;
import pmqa.workbench.mail.Letter;
import pmqa.workbench.mail.MailKind;
import pmqa.workbench.mail.Outbox;
import pmqa.workbench.shared.LocalizedText;

/** The letters that carry one-time links. They need not be sent once the link is dead. */
record LinkMail(Letter letter, Duration life) {

    static LinkMail invitation(String secret) {
        return new LinkMail(
                new Letter(
                        LocalizedText.of("คำเชิญเข้าใช้งาน PMQA Workbench", "Your invitation to PMQA Workbench"),
                        List.of(
                                new Letter.Paragraph(
                                        LocalizedText.of(
                                                "ท่านได้รับเชิญให้ร่วมจัดทำแบบประเมินคุณภาพการบริหารจัดการภาครัฐ โปรดตั้งรหัสผ่านของท่าน",
                                                "You are invited to work on a self-assessment of public sector management quality. Please choose a password.")),
                                link(secret),
                                new Letter.Paragraph(LocalizedText.of(
                                        "ลิงก์นี้ใช้ได้ครั้งเดียวภายใน " + OneTimeLinks.INVITATION_LIFE.toDays()
                                                + " วัน",
                                        "The link works once, within " + OneTimeLinks.INVITATION_LIFE.toDays()
                                                + " days.")))),
                OneTimeLinks.INVITATION_LIFE);
    }

    static LinkMail reset(String secret) {
        return new LinkMail(
                new Letter(
                        LocalizedText.of("ตั้งรหัสผ่านใหม่สำหรับ PMQA Workbench", "A new password for PMQA Workbench"),
                        List.of(
                                new Letter.Paragraph(
                                        LocalizedText.of(
                                                "มีผู้ขอตั้งรหัสผ่านใหม่สำหรับบัญชีของท่าน หากท่านเป็นผู้ขอ โปรดตั้งรหัสผ่านใหม่",
                                                "Somebody asked for a new password for your account. If it was you, please choose one.")),
                                link(secret),
                                new Letter.Paragraph(LocalizedText.of(
                                        "ลิงก์นี้ใช้ได้ครั้งเดียวภายใน " + OneTimeLinks.RESET_LIFE.toHours()
                                                + " ชั่วโมง หากท่านไม่ได้ขอ ไม่ต้องทำอะไร",
                                        "The link works once, within " + OneTimeLinks.RESET_LIFE.toHours()
                                                + " hours. If it was not you, do nothing.")))),
                OneTimeLinks.RESET_LIFE);
    }

    private static Letter.Link link(String secret) {
        return new Letter.Link(LocalizedText.of("ตั้งรหัสผ่าน", "Choose a password"), path(secret));
    }

    /** The path of the page behind a one-time link. */
    static String path(String secret) {
        return "/link/" + secret;
    }

    Outbox.Draft to(Person person) {
        return new Outbox.Draft(person.asRecipient(), MailKind.ACCOUNT, letter, life);
    }
}
