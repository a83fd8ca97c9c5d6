package pmqa.workbench.api;

import java.util.Locale;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/** Every way in which the API says no (RFC 9457). A code never changes its meaning between versions. */
public enum ApiProblem {
    MALFORMED_REQUEST(400, "อ่านเนื้อหาของคำขอไม่ได้", "The body of the request cannot be read"),
    INVALID_PARAMETER(400, "พารามิเตอร์ของคำขอไม่ถูกต้อง", "A parameter of the request is not usable"),
    INVALID_CURSOR(400, "เครื่องหมายหน้าถัดไปใช้ไม่ได้", "The cursor is not one that this list gave"),
    INVALID_HEADER(400, "ส่วนหัวของคำขอไม่ถูกต้อง", "A header of the request is not usable"),
    AUTHENTICATION_REQUIRED(401, "ต้องแนบโทเคน", "A token is needed"),
    INVALID_TOKEN(401, "โทเคนใช้ไม่ได้ หมดอายุ หรือถูกเพิกถอน", "The token is unknown, expired or revoked"),
    INSUFFICIENT_SCOPE(403, "โทเคนนี้ไม่ได้รับอนุญาตให้ทำรายการนี้", "The token may not be used for this"),
    NOT_ALLOWED(403, "เจ้าของโทเคนไม่มีสิทธิ์ทำรายการนี้", "The person of the token may not do this"),
    NOT_FOUND(404, "ไม่พบ หรือไม่มีสิทธิ์เห็น", "There is no such thing, or it may not be seen"),
    METHOD_NOT_ALLOWED(405, "ใช้วิธีเรียกนี้กับที่อยู่นี้ไม่ได้", "This address does not know this method"),
    NOT_ACCEPTABLE(406, "ตอบในรูปแบบที่ขอไม่ได้", "There is no answer in the format asked for"),
    VERSION_CONFLICT(412, "มีผู้อื่นแก้ไขไปก่อนแล้ว", "Somebody else changed it meanwhile"),
    TOO_LARGE(413, "เนื้อหาของคำขอใหญ่เกินไป", "The body of the request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "รับเฉพาะ application/json", "Only application/json is accepted"),
    UNACCEPTABLE_CONTENT(
            422, "เนื้อหาใช้ไม่ได้ ไม่มีอะไรถูกบันทึก", "The content is not acceptable; nothing was saved"),
    CLOSED(422, "แก้ไขไม่ได้ในขณะนี้", "It cannot be changed as things are"),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key นี้ใช้กับคำขออื่นไปแล้ว", "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(
            428, "ต้องระบุรุ่นที่เห็นด้วย If-Match", "The version that was seen must be named with If-Match"),
    TOO_MANY_REQUESTS(429, "เรียกถี่เกินไป", "There are too many requests"),
    FAULT(500, "ระบบผิดพลาด ไม่ใช่ความผิดของผู้เรียก", "A fault of the program; the request is not to blame"),
    UNAVAILABLE(503, "ทำไม่ได้ในขณะนี้ โปรดลองใหม่ภายหลัง", "It cannot be done just now; try again later"),
    DATABASE_AWAY(
            503,
            "ติดต่อฐานข้อมูลไม่ได้ชั่วคราว สิ่งที่บันทึกแล้วยังอยู่ครบ",
            "The database cannot be reached for a moment; what was saved is still there"),
    DATABASE_FULL(
            503,
            "พื้นที่จัดเก็บเต็ม ยังบันทึกไม่ได้ สิ่งที่บันทึกแล้วยังอยู่ครบ",
            "The disk is full, so nothing can be saved now; what was saved is still there");

    private final int status;
    private final LocalizedText title;

    ApiProblem(int status, String th, String en) {
        this.status = status;
        this.title = LocalizedText.of(th, en);
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public LocalizedText title() {
        return title;
    }

    /** Where the readable page explains it; relative to the site, so that it holds wherever the site stands. */
    public String type() {
        return "/api#" + code();
    }

    String title(Language language) {
        return title.in(language);
    }
}
