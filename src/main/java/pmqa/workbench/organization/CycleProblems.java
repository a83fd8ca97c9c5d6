package pmqa.workbench.organization;

import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.Problem;

/** What can be wrong with a wish about a cycle. */
final class CycleProblems {

    static final Problem NO_YEAR = Problem.of(
            "bad-fiscal-year",
            "fiscalYear",
            "ปีงบประมาณต้องเป็นปี พ.ศ. ระหว่าง " + FiscalYear.EARLIEST + " ถึง " + FiscalYear.LATEST,
            "The fiscal year must be a Buddhist year from " + FiscalYear.EARLIEST + " to " + FiscalYear.LATEST + ".",
            "พิมพ์ปี พ.ศ. ที่สิ้นสุดปีงบประมาณ เช่น 2570",
            "Type the Buddhist year in which it ends, for instance 2570.");

    static final Problem NO_CATALOGUE = Problem.of(
            "no-catalogue",
            "catalogue",
            "ยังไม่ได้เลือกเกณฑ์การประเมิน",
            "No criteria are chosen.",
            "เลือกเกณฑ์หนึ่งจากรายการ",
            "Choose one from the list.");

    static final Problem NO_NAME_TH = Problem.of(
            "no-name",
            "nameTh",
            "ยังไม่ได้กรอกชื่อภาษาไทย หรือชื่อยาวเกิน " + PersonalData.LONGEST_NAME + " ตัวอักษร",
            "The Thai name is missing or longer than " + PersonalData.LONGEST_NAME + " characters.",
            "พิมพ์ชื่อที่ผู้ใช้ทุกหน่วยงานเข้าใจ",
            "Type a name that everybody understands.");

    static final Problem NO_NAME_EN = Problem.of(
            "no-name",
            "nameEn",
            "ยังไม่ได้กรอกชื่อภาษาอังกฤษ หรือชื่อยาวเกิน " + PersonalData.LONGEST_NAME + " ตัวอักษร",
            "The English name is missing or longer than " + PersonalData.LONGEST_NAME + " characters.",
            "พิมพ์ชื่อภาษาอังกฤษสำหรับผู้ใช้ภาษาอังกฤษ",
            "Type a name for those who read English.");

    static final Problem NAME_TAKEN = Problem.of(
            "name-taken",
            "nameTh",
            "มีรอบการประเมินชื่อนี้ของเกณฑ์และปีงบประมาณเดียวกันแล้ว",
            "There is a cycle of this name with the same criteria and fiscal year.",
            "ใช้ชื่ออื่น หรือแก้ไขรอบเดิม",
            "Use another name, or change the one that exists.");

    static final Problem NO_TYPES = Problem.of(
            "no-types",
            "types",
            "ยังไม่ได้เลือกประเภทหน่วยงานที่เข้าร่วม",
            "No type of organisation is chosen.",
            "เลือกอย่างน้อยหนึ่งประเภท",
            "Choose at least one.");

    static final Problem NO_ROOT = Problem.of(
            "unknown-organization",
            "root",
            "ไม่พบหน่วยงานที่มีรหัสนี้",
            "There is no organisation with this code.",
            "ตรวจรหัสจากหน้าค้นหาหน่วยงาน หรือเว้นว่างเพื่อเลือกจากทุกหน่วยงาน",
            "Look the code up in the list of organisations, or leave it empty to choose from all.");

    static final Problem NOBODY = Problem.of(
            "no-participants",
            "types",
            "ไม่มีหน่วยงานใดตรงกับที่เลือก",
            "No organisation matches this choice.",
            "เลือกประเภทอื่น หรือเลือกหน่วยงานตั้งต้นที่อยู่สูงขึ้น",
            "Choose other types, or begin higher in the tree.");

    static final Problem NO_REASON = Problem.of(
            "no-reason",
            "reason",
            "ยังไม่ได้ระบุเหตุผล",
            "The reason is missing.",
            "ระบุเหตุผลที่ขยายเวลา ไม่เกิน 2,000 ตัวอักษร",
            "Say why, in at most 2,000 characters.");

    static final Problem NO_PHASE = Problem.of(
            "no-phase",
            "phase",
            "ยังไม่ได้เลือกระยะ",
            "No phase is chosen.",
            "เลือกระยะที่จะขยายเวลา",
            "Choose the phase that is to last longer.");

    private CycleProblems() {}

    static Problem noDay(String place) {
        return Problem.of(
                "bad-date",
                place,
                "วันที่ไม่ถูกต้อง",
                "This is not a date.",
                "เลือกวันจากปฏิทิน หรือพิมพ์ วัน/เดือน/ปี เช่น 1/10/2569",
                "Choose it in the calendar, or type day/month/year, for instance 1/10/2026.");
    }

    static Problem endsEarly(String place) {
        return Problem.of(
                "ends-before-start",
                place,
                "วันสุดท้ายอยู่ก่อนวันแรก",
                "The last day is before the first.",
                "เลือกวันสุดท้ายที่ไม่ก่อนวันแรก",
                "Choose a last day that is not before the first.");
    }

    static Problem notLater(String day, String dayEn) {
        return Problem.of(
                "not-later",
                "endsOn",
                "วันสุดท้ายใหม่ต้องหลังวันสุดท้ายเดิม (" + day + ")",
                "The new last day must be after the present one (" + dayEn + ").",
                "เลือกวันที่ช้ากว่าเดิม",
                "Choose a later day.");
    }
}
