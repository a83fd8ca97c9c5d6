package pmqa.workbench.api;

import pmqa.workbench.shared.LocalizedText;

/** Words that several operations share. */
final class Wording {

    static final LocalizedText IDEMPOTENCY_KEY = LocalizedText.of(
            "คำที่ผู้เรียกตั้งเอง ส่งซ้ำภายใน 24 ชั่วโมงจะได้คำตอบเดิมและไม่ทำซ้ำ",
            "A word of the caller’s own; sent again within 24 hours it gives the same answer and does nothing twice.");

    static final LocalizedText IF_NONE_MATCH = LocalizedText.of(
            "ETag ที่มีอยู่แล้ว ถ้ายังไม่เปลี่ยนจะตอบ 304 โดยไม่มีเนื้อหา",
            "The ETag that the caller has; if nothing changed the answer is 304 without a body.");

    static final LocalizedText IF_MATCH = LocalizedText.of(
            "ETag ของรุ่นที่ผู้เรียกเห็น เช่น \"7\" หรือ \"0\" ถ้ายังไม่เคยมีคำตอบ",
            "The ETag of the version that the caller saw, for instance \"7\", or \"0\" where there was no answer yet.");

    private Wording() {}
}
