package pmqa.workbench.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** How people prove who they are. */
public final class SignInSettings {

    private static final String ROLE =
            "(?:contributor|coordinator|approver|viewer|assessor|lead-assessor|central-officer|administrator)";

    public static final Setting SECRET_KEY = Setting.of(
            "secret-key",
            new Kind.Form(
                    Pattern.compile("[A-Za-z0-9+/]{43}="),
                    LocalizedText.of(
                            "32 ไบต์ในรูป Base64 สร้างด้วย openssl rand -base64 32",
                            "32 bytes in Base64, made by openssl rand -base64 32"),
                    true),
            "",
            "กุญแจเข้ารหัสความลับในฐานข้อมูล ไม่ระบุ คือไฟล์ secret.key ในโฟลเดอร์ข้อมูล หลายเครื่องที่ใช้ฐานข้อมูลร่วมกันต้องใช้กุญแจเดียวกัน",
            "The key with which secrets in the database are encrypted; the file secret.key in the data folder unless said otherwise. Nodes that share a database need the same one.");

    static final Setting SECOND_FACTOR_REQUIRED_FOR = Setting.of(
            "second-factor.required-for",
            Kind.form(
                    ROLE + "(?: *, *" + ROLE + ")*",
                    "รหัสบทบาท คั่นด้วยจุลภาค เช่น administrator, central-officer",
                    "codes of roles with commas between them, such as administrator, central-officer"),
            "",
            "บทบาทที่ต้องใช้การยืนยันตัวตนสองชั้น ไม่ระบุ คือแต่ละคนเลือกเอง",
            "Roles whose people need a second factor; everybody chooses for themselves unless said.");

    static final Setting OPENID_ISSUER = Setting.of(
            "openid.issuer",
            Kind.form(
                    "https://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/[^\\s?#]*)?|http://127\\.0\\.0\\.1(?::\\d{1,5})?(?:/[^\\s?#]*)?",
                    "ที่อยู่ https ตามที่ผู้ให้บริการเรียกตัวเอง ตัวต่อตัว (http ได้เฉพาะ 127.0.0.1)",
                    "an https address, letter for letter as the provider calls itself (http only for 127.0.0.1)"),
            "",
            "ที่อยู่ (issuer) ของระบบยืนยันตัวตนภายนอกแบบ OpenID Connect เช่น ThaiD ไม่ระบุ คือไม่ใช้",
            "The address (issuer) of an identity provider that speaks OpenID Connect, such as ThaiD; none unless said.");

    static final Setting OPENID_CLIENT_ID = text(
            "openid.client-id", "", "รหัสของเว็บนี้ที่ผู้ให้บริการออกให้", "By which the provider knows this site.");

    static final Setting OPENID_CLIENT_SECRET = Setting.of(
            "openid.client-secret",
            new Kind.Secret(),
            "",
            "ความลับของเว็บนี้ที่ผู้ให้บริการออกให้",
            "With which this site proves itself to the provider.");

    static final Setting OPENID_SCOPES = text(
            "openid.scopes",
            "openid email",
            "สิ่งที่ขอจากผู้ให้บริการ ไม่ควรขอเกินที่ใช้",
            "What the provider is asked for; no more than is needed.");

    static final Setting OPENID_NAME_TH =
            text("openid.name-th", "ThaiD", "ชื่อบนปุ่มในหน้าเข้าสู่ระบบ ภาษาไทย", "What the button says in Thai.");

    static final Setting OPENID_NAME_EN = text(
            "openid.name-en", "ThaiD", "ชื่อบนปุ่มในหน้าเข้าสู่ระบบ ภาษาอังกฤษ", "What the button says in English.");

    static final Setting OPENID_SUBJECT_CLAIM = text(
            "openid.subject-claim",
            "sub",
            "claim ที่เป็นชื่ออ้างอิงถาวรของบุคคลเฉพาะเว็บนี้ (ห้ามใช้เลขประจำตัวประชาชน)",
            "The claim that names a person for good, and to this site only; never a citizen id.");

    static final Setting OPENID_EMAIL_CLAIM =
            text("openid.email-claim", "email", "claim ที่เป็นอีเมล", "The claim with the e-mail address.");

    static final Setting OPENID_EMAIL_VERIFIED_CLAIM = text(
            "openid.email-verified-claim",
            "email_verified",
            "claim ที่บอกว่าอีเมลผ่านการตรวจแล้ว",
            "The claim that says that the address was checked.");

    static final Setting OPENID_LINK_BY_EMAIL = Setting.of(
            "openid.link-by-email",
            new Kind.Flag(),
            "true",
            "เชื่อมกับบัญชีที่มีอีเมลเดียวกันเมื่ออีเมลผ่านการตรวจแล้ว; false คือผู้ดูแลระบบเชื่อมให้เท่านั้น",
            "Whether a checked e-mail address links to the account with that address; false: administrators link by hand.");

    static final Setting OPENID_SECOND_FACTOR = Setting.of(
            "openid.second-factor",
            new Kind.Flag(),
            "false",
            "true เมื่อผู้ให้บริการยืนยันตัวตนสองชั้นเสมอ จึงไม่ถามรหัสของเว็บนี้ซ้ำ",
            "true where the provider always asks for a second factor, so that this site does not ask again.");

    static final SettingGroup GROUP = SettingGroup.of(
            "การเข้าสู่ระบบ",
            "Signing in",
            SECRET_KEY,
            SECOND_FACTOR_REQUIRED_FOR,
            OPENID_ISSUER,
            OPENID_CLIENT_ID,
            OPENID_CLIENT_SECRET,
            OPENID_SCOPES,
            OPENID_NAME_TH,
            OPENID_NAME_EN,
            OPENID_SUBJECT_CLAIM,
            OPENID_EMAIL_CLAIM,
            OPENID_EMAIL_VERIFIED_CLAIM,
            OPENID_LINK_BY_EMAIL,
            OPENID_SECOND_FACTOR);

    private static Setting text(String name, String otherwise, String th, String en) {
        return Setting.of(name, new Kind.Text(), otherwise, th, en);
    }

    private SignInSettings() {}

    /** Why the identity provider cannot be asked as it is set. */
    static Optional<Problem> contradiction(Settings settings) {
        List<Setting> missing = Stream.of(OPENID_CLIENT_ID, OPENID_CLIENT_SECRET)
                .filter(one -> settings.find(one).isEmpty())
                .toList();
        return settings.find(OPENID_ISSUER).isPresent() && !missing.isEmpty()
                ? Optional.of(SettingsProblems.incomplete(OPENID_ISSUER, missing))
                : Optional.empty();
    }
}
