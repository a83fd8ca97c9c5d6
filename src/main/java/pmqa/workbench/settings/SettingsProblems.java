package pmqa.workbench.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** Why settings are refused. The message names the place, the advice what is allowed; a secret is never repeated. */
final class SettingsProblems {

    private SettingsProblems() {}

    static Problem notAllowed(Setting setting, String text, String place) {
        String shown = setting.kind().isSecret() ? "…" : text;
        LocalizedText allowed = setting.kind().allowed();
        return new Problem(
                "setting-not-allowed",
                place,
                LocalizedText.of(
                        "%s: ใช้ค่า “%s” กับ %s ไม่ได้".formatted(place, shown, setting.name()),
                        "%s: “%s” is not allowed for %s.".formatted(place, shown, setting.name())),
                LocalizedText.of("ต้องเป็น" + apart(allowed.th()), "It takes " + allowed.en() + "."));
    }

    /** Thai words stand together; digits and other letters stand apart from them. */
    private static String apart(String thai) {
        return Character.UnicodeScript.of(thai.codePointAt(0)) == Character.UnicodeScript.THAI ? thai : " " + thai;
    }

    static Problem unknownName(String place, String name, Collection<String> known) {
        return unknown(place, name, Closest.to(name, known));
    }

    static Problem unknownVariable(String name) {
        List<String> variables =
                AllSettings.all().stream().map(Setting::variable).toList();
        Problem problem = unknown(name, name, Closest.to(name, variables));
        boolean ofKubernetes = name.matches("PMQA_(?:SERVICE_(?:HOST|PORT).*|PORT_\\d+_.*)");
        return ofKubernetes
                ? problem.with(
                        LocalizedText.of(
                                "Kubernetes ใส่ตัวแปรนี้ให้ service ที่ชื่อ pmqa: ตั้ง enableServiceLinks: false หรือเปลี่ยนชื่อ service",
                                "Kubernetes makes it for a service called pmqa: set enableServiceLinks: false, or call the service something else."))
                : problem;
    }

    private static Problem unknown(String place, String name, Optional<String> meant) {
        return new Problem(
                "setting-unknown",
                place,
                LocalizedText.of(
                        "%s: ไม่มีการตั้งค่าชื่อ “%s”".formatted(place, name),
                        "%s: there is no setting “%s”.".formatted(place, name)),
                meant.map(word -> LocalizedText.of(
                                "หมายถึง %s หรือไม่".formatted(word), "Did you mean %s?".formatted(word)))
                        .orElse(LocalizedText.of(
                                "ดูการตั้งค่าทั้งหมดด้วย ./pmqa settings", "./pmqa settings lists all there are.")));
    }

    static Problem twice(String place, String name, int first) {
        return new Problem(
                "setting-twice",
                place,
                LocalizedText.of(
                        "%s: ตั้งค่า %s ซ้ำ ครั้งแรกอยู่บรรทัดที่ %d".formatted(place, name, first),
                        "%s: %s was set already, on line %d.".formatted(place, name, first)),
                LocalizedText.of("ลบออกหนึ่งบรรทัด", "Remove one of the two lines."));
    }

    static Problem noLine(String place) {
        return new Problem(
                "setting-line",
                place,
                LocalizedText.of(
                        "%s: อ่านบรรทัดนี้ไม่ได้".formatted(place), "%s: this line cannot be read.".formatted(place)),
                LocalizedText.of(
                        "เขียนเป็น ชื่อ = ค่า หรือขึ้นต้นด้วย # ถ้าเป็นหมายเหตุ",
                        "Write name = value, or begin it with # for a remark."));
    }

    static Problem dataInItself(String place) {
        return new Problem(
                "setting-data-in-itself",
                place,
                LocalizedText.of(
                        "%s: ไฟล์ในโฟลเดอร์ข้อมูลบอกไม่ได้ว่าโฟลเดอร์ข้อมูลอยู่ที่ใด".formatted(place),
                        "%s: a file in the data folder cannot say where the data folder is.".formatted(place)),
                LocalizedText.of(
                        "ใช้ --data หรือตัวแปร PMQA_DATA หรือระบุไฟล์ด้วย --settings",
                        "Use --data or the variable PMQA_DATA, or name the file with --settings."));
    }

    static Problem secretOnCommandLine(String place) {
        return new Problem(
                "secret-on-command-line",
                place,
                LocalizedText.of(
                        "%s: มีรหัสผ่านอยู่ในคำสั่ง ซึ่งทุกบัญชีของเครื่องอ่านได้".formatted(place),
                        "%s: there is a password on the command line, where every account of this machine can read it."
                                .formatted(place)),
                LocalizedText.of(
                        "เอารหัสผ่านออกจากที่อยู่ แล้วใส่ในตัวแปร PMQA_DATABASE_PASSWORD หรือไฟล์ pmqa.properties (database.password)",
                        "Take it out of the address and put it into the variable PMQA_DATABASE_PASSWORD or, as database.password, into pmqa.properties."));
    }

    static Problem formSmallerThanFile(Settings settings) {
        return new Problem(
                "setting-form-too-small",
                EvidenceSettings.LARGEST_FORM.name(),
                LocalizedText.of(
                        "evidence.largest-form (%s) ต้องมากกว่า evidence.largest-file (%s)"
                                .formatted(
                                        settings.text(EvidenceSettings.LARGEST_FORM),
                                        settings.text(EvidenceSettings.LARGEST_FILE)),
                        "evidence.largest-form (%s) must be more than evidence.largest-file (%s)."
                                .formatted(
                                        settings.text(EvidenceSettings.LARGEST_FORM),
                                        settings.text(EvidenceSettings.LARGEST_FILE))),
                LocalizedText.of(
                        "ตั้ง evidence.largest-form ให้ใหญ่กว่าไฟล์ใหญ่สุดหลายเท่า",
                        "Give evidence.largest-form room for a few of the largest files."));
    }

    static Problem neededForMail(Setting setting) {
        return new Problem(
                "setting-needed-for-mail",
                setting.name(),
                LocalizedText.of(
                        "ระบุ smtp.host แล้ว แต่ยังไม่มี " + setting.name(),
                        "There is smtp.host, and no " + setting.name() + "."),
                setting.meaning());
    }

    static final Problem PASSWORD_IN_THE_CLEAR = new Problem(
            "setting-password-in-the-clear",
            MailSettings.SECURITY.name(),
            LocalizedText.of(
                    "smtp.security = none จะส่งรหัสผ่านของ smtp.user โดยไม่เข้ารหัส",
                    "With smtp.security = none the password of smtp.user would travel in the clear."),
            LocalizedText.of("ใช้ starttls หรือ tls หรือไม่ระบุ smtp.user", "Use starttls or tls, or no smtp.user."));

    static Problem tokenMissing() {
        return new Problem(
                "setting-token-missing",
                OperationsSettings.METRICS_TOKEN.name(),
                LocalizedText.of(
                        "metrics.access = token แต่ไม่ได้ตั้ง metrics.token",
                        "metrics.access is token, but metrics.token is not set."),
                LocalizedText.of(
                        "ตั้ง metrics.token ในไฟล์ตั้งค่าหรือตัวแปร PMQA_METRICS_TOKEN",
                        "Set metrics.token in the settings file, or the variable PMQA_METRICS_TOKEN."));
    }

    static Problem incomplete(Setting set, List<Setting> missing) {
        String names = missing.stream().map(Setting::name).collect(Collectors.joining(", "));
        return new Problem(
                "setting-incomplete",
                set.name(),
                LocalizedText.of(
                        "ตั้ง %s ไว้ แต่ยังไม่ได้ตั้ง %s".formatted(set.name(), names),
                        "%s is set, and %s is not.".formatted(set.name(), names)),
                LocalizedText.of(
                        "ตั้ง %s ด้วย หรือเอา %s ออก".formatted(names, set.name()),
                        "Set %s, too, or take %s out.".formatted(names, set.name())));
    }

    static Problem oneOfTwo(Setting one, Setting other) {
        return new Problem(
                "setting-one-of-two",
                one.name(),
                LocalizedText.of(
                        "ตั้งทั้ง %s และ %s ใช้ได้อย่างเดียว".formatted(one.name(), other.name()),
                        "Both %s and %s are set; only one of them can be.".formatted(one.name(), other.name())),
                LocalizedText.of(
                        "เก็บไว้อย่างเดียว การย้ายไฟล์ระหว่างสองที่อยู่ในคู่มือหลักฐาน",
                        "Keep one of them. How to move from one to the other stands in the guide to evidence."));
    }

    static Problem unreadable(Path file, IOException cause) {
        LocalizedText reason = switch (cause) {
            case NoSuchFileException _ -> LocalizedText.of("ไม่มีไฟล์นี้", "there is no such file");
            case AccessDeniedException _ -> LocalizedText.of("บัญชีนี้ไม่มีสิทธิ์อ่าน", "this account may not read it");
            case CharacterCodingException _ -> LocalizedText.of("ไม่ใช่ UTF-8", "it is not UTF-8");
            default -> LocalizedText.same(Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
        };
        return new Problem(
                "settings-unreadable",
                file.toString(),
                LocalizedText.of(
                        "อ่านไฟล์ตั้งค่า %s ไม่ได้: %s".formatted(file, reason.th()),
                        "The settings file %s cannot be read: %s.".formatted(file, reason.en())),
                LocalizedText.of("ตรวจชื่อและสิทธิ์ของไฟล์", "Check its name and its permissions."));
    }
}
