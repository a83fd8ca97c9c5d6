package pmqa.workbench.settings;

import java.util.List;

/** The mail server, and when people are told of their work. */
public final class MailSettings {

    private static final String DAYS = "\\d{1,3}(?: ?, ?\\d{1,3})*";

    public static final Setting HOST = Setting.of(
            "smtp.host",
            Kind.form("[A-Za-z0-9._:-]+", "ชื่อหรือที่อยู่ของเครื่อง", "the name or address of a machine"),
            "",
            "เซิร์ฟเวอร์อีเมลที่ส่งจดหมายออก ไม่ระบุ คือไม่ส่ง จดหมายรออยู่ในกล่องจดหมายออกให้ผู้ดูแลส่งต่อเอง",
            "The mail server through which letters leave; none unless said, and then letters wait in the outbox to be passed on by hand.");

    public static final Setting PORT = Setting.of(
            "smtp.port",
            new Kind.Number(0, 65_535),
            "0",
            "พอร์ตของเซิร์ฟเวอร์อีเมล 0 คือพอร์ตตามปกติของวิธีเข้ารหัส: starttls 587, tls 465, none 25",
            "Its port; 0 for the usual one: 587 with starttls, 465 with tls, 25 with none.");

    public static final Setting SECURITY = Setting.of(
            "smtp.security",
            new Kind.Choice(List.of("starttls", "tls", "none")),
            "starttls",
            "วิธีเข้ารหัส: starttls (ไม่ส่งถ้าเซิร์ฟเวอร์ไม่เข้ารหัส), tls (เข้ารหัสตั้งแต่ต้น), none (เฉพาะเซิร์ฟเวอร์ในเครื่องหรือห้องเดียวกัน และไม่ใช้รหัสผ่าน)",
            "How it is protected: starttls (nothing is sent unless the server encrypts), tls (from the beginning), none (for a server in the same machine room, without a password).");

    public static final Setting USER = Setting.of(
            "smtp.user",
            new Kind.Text(),
            "",
            "บัญชีที่เซิร์ฟเวอร์อีเมล ถ้าต้องใช้",
            "The account at the mail server, if it asks for one.");

    public static final Setting PASSWORD =
            Setting.of("smtp.password", new Kind.Secret(), "", "รหัสผ่านของบัญชีนั้น", "The password of that account.");

    public static final Setting FROM = Setting.of(
            "smtp.from",
            Kind.form("[^\\s@<>]+@[^\\s@<>]+", "ที่อยู่อีเมล", "an e-mail address"),
            "",
            "ที่อยู่ผู้ส่งที่ผู้รับเห็น จดหมายที่ส่งไม่ถึงจะกลับมาที่นี่ จำเป็นเมื่อระบุ smtp.host",
            "The sender that people see, to whom undeliverable letters come back. Needed with smtp.host.");

    public static final Setting TRUST = Setting.of(
            "smtp.trust",
            new Kind.Text(),
            "",
            "ไฟล์ PEM ของผู้ออกใบรับรอง ถ้าเซิร์ฟเวอร์อีเมลใช้ใบรับรองที่ JDK ไม่รู้จัก",
            "A PEM file with the authority that signed the mail server's certificate, if the JDK does not know it.");

    public static final Setting DAYS_BEFORE = Setting.of(
            "reminders.days-before",
            Kind.form(DAYS, "จำนวนวัน คั่นด้วยจุลภาค เช่น 7,3,1", "numbers of days with commas, such as 7,3,1"),
            "7,3,1",
            "เตือนผู้รับผิดชอบกี่วันก่อนครบกำหนด ค่ามากสุดคือช่วงที่ถือว่าใกล้ครบกำหนด",
            "How many days before a due date its owner is reminded; the most is also when something counts as soon due.");

    public static final Setting DAYS_LATE = Setting.of(
            "reminders.days-late",
            Kind.form(DAYS, "จำนวนวัน คั่นด้วยจุลภาค เช่น 1,7", "numbers of days with commas, such as 1,7"),
            "1",
            "เตือนกี่วันหลังเลยกำหนด",
            "How many days after a due date its owner is reminded that it is past.");

    public static final Setting HOUR = Setting.of(
            "reminders.hour",
            new Kind.Number(0, 23),
            "8",
            "เริ่มเตือนตั้งแต่กี่นาฬิกาของแต่ละวัน (เวลาไทย)",
            "From which hour of a day reminders are written (time of Thailand).");

    public static final Setting GATHER = Setting.of(
            "reminders.gather",
            new Kind.Span(0, 86_400),
            "5m",
            "รอรวมการมอบหมายที่ตามกันมาเป็นจดหมายฉบับเดียวนานเท่าใด",
            "How long assignments are gathered into one letter.");

    static final SettingGroup GROUP = SettingGroup.of(
            "อีเมล", "E-mail", HOST, PORT, SECURITY, USER, PASSWORD, FROM, TRUST, DAYS_BEFORE, DAYS_LATE, HOUR, GATHER);

    private MailSettings() {}
}
