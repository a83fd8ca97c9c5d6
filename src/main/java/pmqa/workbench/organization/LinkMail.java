package pmqa.workbench.organization;

import pmqa.workbench.shared.LocalizedText;

/** The messages that carry one-time links. */
record LinkMail(LocalizedText subject, LocalizedText body) {

    static LinkMail invitation(Person person, String secret) {
        return new LinkMail(
                LocalizedText.of("คำเชิญเข้าใช้งาน PMQA Workbench", "Your invitation to PMQA Workbench"),
                LocalizedText.of(
                        "เรียน " + person.name()
                                + "\n\nท่านได้รับเชิญให้ร่วมจัดทำแบบประเมินคุณภาพการบริหารจัดการภาครัฐ โปรดตั้งรหัสผ่านที่\n"
                                + link(secret) + "\n\nลิงก์นี้ใช้ได้ครั้งเดียวภายใน "
                                + OneTimeLinks.INVITATION_LIFE.toDays() + " วัน",
                        "Dear " + person.name()
                                + "\n\nYou are invited to work on a self-assessment of public sector management quality. Please choose a password at\n"
                                + link(secret) + "\n\nThe link works once, within "
                                + OneTimeLinks.INVITATION_LIFE.toDays() + " days."));
    }

    static LinkMail reset(Person person, String secret) {
        return new LinkMail(
                LocalizedText.of("ตั้งรหัสผ่านใหม่สำหรับ PMQA Workbench", "A new password for PMQA Workbench"),
                LocalizedText.of(
                        "เรียน " + person.name()
                                + "\n\nมีผู้ขอตั้งรหัสผ่านใหม่สำหรับบัญชีของท่าน หากท่านเป็นผู้ขอ โปรดตั้งรหัสผ่านที่\n"
                                + link(secret) + "\n\nลิงก์นี้ใช้ได้ครั้งเดียวภายใน "
                                + OneTimeLinks.RESET_LIFE.toHours() + " ชั่วโมง หากท่านไม่ได้ขอ ไม่ต้องทำอะไร",
                        "Dear " + person.name()
                                + "\n\nSomebody asked for a new password for your account. If it was you, choose one at\n"
                                + link(secret) + "\n\nThe link works once, within "
                                + OneTimeLinks.RESET_LIFE.toHours() + " hours. If it was not you, do nothing."));
    }

    private static String link(String secret) {
        return Outbox.SITE + path(secret);
    }

    /** The path of the page behind a one-time link. */
    static String path(String secret) {
        return "/link/" + secret;
    }

    Outbox.Draft to(Person person) {
        return new Outbox.Draft(person.email(), subject.in(person.language()), body.in(person.language()));
    }
}
