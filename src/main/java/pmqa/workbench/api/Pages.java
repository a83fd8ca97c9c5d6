package pmqa.workbench.api;

import pmqa.workbench.document.Value;

/** The shape of a page of a list. */
final class Pages {

    private Pages() {}

    static Value.Obj of(String component) {
        return Schema.object(
                "หนึ่งหน้าของรายการ",
                "A page of a list.",
                Schema.member(
                        "items", Schema.list(Schema.ref(component)), "รายการในหน้านี้", "What stands on this page."),
                Schema.member(
                        "next",
                        Schema.orNull(Schema.text()),
                        "ค่า cursor ของหน้าถัดไป หรือ null ถ้าหมดแล้ว",
                        "The cursor of the next page; null on the last one."));
    }
}
