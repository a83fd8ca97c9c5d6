package pmqa.workbench.api.webhook;

import java.util.Optional;
import java.util.stream.Stream;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/** What can be wrong with a receiver. */
final class WebhookProblems {

    static final Problem NO_NAME = Problem.of(
            "missing-name",
            "name",
            "ยังไม่ได้ตั้งชื่อ หรือชื่อยาวเกิน 200 ตัวอักษร",
            "The name is missing or longer than 200 letters.",
            "ตั้งชื่อตามระบบที่รับ",
            "Name it after the system that receives.");

    static final Problem NO_EVENT = Problem.of(
            "missing-event",
            "events",
            "ยังไม่ได้เลือกเหตุการณ์",
            "No event is chosen.",
            "เลือกอย่างน้อยหนึ่งเหตุการณ์",
            "Choose at least one.");

    static final Problem NOT_A_URL = Problem.of(
            "not-a-url",
            "url",
            "ที่อยู่นี้ใช้ไม่ได้",
            "This is no usable address.",
            "ใช้รูปแบบ https://ชื่อเครื่อง/ที่อยู่ โดยไม่มีรหัสผ่าน",
            "Write https://host/path, without a password.");

    static final Problem NOT_HTTPS = Problem.of(
            "not-https",
            "url",
            "ต้องเป็น https",
            "It must be https.",
            "เปิดใช้ TLS ที่ระบบผู้รับ",
            "Set up TLS at the receiver.");

    static final Problem UNKNOWN_HOST = Problem.of(
            "unknown-host",
            "url",
            "ไม่พบเครื่องชื่อนี้",
            "There is no host of this name.",
            "ตรวจการสะกด",
            "Check its spelling.");

    static final Problem PRIVATE_ADDRESS = Problem.of(
            "private-address",
            "url",
            "ที่อยู่นี้อยู่ในเครือข่ายภายใน จึงไม่ส่งให้",
            "This address is within a private network, so nothing is sent there.",
            "ใช้ที่อยู่สาธารณะ หรือให้ผู้ดูแลเครื่องเปิด pmqa.webhooks.allow-private",
            "Use a public address, or have the operator set pmqa.webhooks.allow-private.");

    static final Problem TOO_MANY = Problem.of(
            "too-many-webhooks",
            "",
            "มี webhook ครบ " + Webhooks.MOST + " รายการแล้ว",
            "There are " + Webhooks.MOST + " webhooks already.",
            "ลบรายการที่ไม่ใช้แล้วก่อน",
            "Remove those that are not used any more.");

    private WebhookProblems() {}

    /** What is said of an address that could not be used when a message was due. */
    static Optional<LocalizedText> ofAddress(String code) {
        return Stream.of(NOT_A_URL, NOT_HTTPS, UNKNOWN_HOST, PRIVATE_ADDRESS)
                .filter(problem -> problem.code().equals(code))
                .map(Problem::message)
                .findFirst();
    }
}
