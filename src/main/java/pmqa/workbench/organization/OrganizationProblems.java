package pmqa.workbench.organization;

import pmqa.workbench.shared.Problem;

/** What can be wrong with a wish about the organisation tree. */
public final class OrganizationProblems {

    public static final int LONGEST_CODE = 40;

    public static final Problem NO_CODE = Problem.of(
            "no-code",
            "code",
            "ยังไม่ได้กรอกรหัสหน่วยงาน หรือรหัสยาวเกิน " + LONGEST_CODE + " ตัวอักษร",
            "The code is missing or longer than " + LONGEST_CODE + " characters.",
            "ใช้รหัสสั้น ๆ ที่คนในหน่วยงานรู้จัก เช่น อักษรย่อ",
            "Use a short code that people know, for instance the abbreviation.");

    public static final Problem CODE_TAKEN = Problem.of(
            "code-taken",
            "code",
            "มีหน่วยงานอื่นใช้รหัสนี้แล้ว",
            "Another organisation has this code.",
            "ค้นหารหัสนี้ก่อน หากเป็นคนละหน่วยงานให้ใช้รหัสอื่น",
            "Search for it first; if it is a different organisation, use another code.");

    public static final Problem NO_NAME = Problem.of(
            "no-name",
            "nameTh",
            "ยังไม่ได้กรอกชื่อภาษาไทย หรือชื่อยาวเกิน " + PersonalData.LONGEST_NAME + " ตัวอักษร",
            "The Thai name is missing or longer than " + PersonalData.LONGEST_NAME + " characters.",
            "พิมพ์ชื่อเต็มของหน่วยงาน",
            "Type the full name of the organisation.");

    public static final Problem LONG_NAME = Problem.of(
            "name-too-long",
            "nameEn",
            "ชื่อภาษาอังกฤษยาวเกิน " + PersonalData.LONGEST_NAME + " ตัวอักษร",
            "The English name is longer than " + PersonalData.LONGEST_NAME + " characters.",
            "ใช้ชื่อที่สั้นลง",
            "Use a shorter one.");

    public static final Problem NO_TYPE = Problem.of(
            "no-type",
            "type",
            "ยังไม่ได้เลือกประเภทหน่วยงาน",
            "No type is chosen.",
            "เลือกประเภทหนึ่งจากรายการ",
            "Choose one from the list.");

    public static final Problem NO_PARENT = Problem.of(
            "unknown-parent",
            "parent",
            "ไม่พบหน่วยงานต้นสังกัดที่มีรหัสนี้",
            "There is no organisation with this code to stand above it.",
            "ตรวจรหัสจากหน้าค้นหาหน่วยงาน หรือเว้นว่างหากไม่มีต้นสังกัด",
            "Look the code up in the list, or leave it empty if there is none above.");

    public static final Problem RETIRED_PARENT = Problem.of(
            "retired-parent",
            "parent",
            "หน่วยงานต้นสังกัดถูกยุบเลิกแล้ว",
            "The organisation above it is retired.",
            "เลือกต้นสังกัดที่ยังดำเนินงานอยู่ หรือนำต้นสังกัดกลับมาใช้ก่อน",
            "Choose one that still exists, or bring that one back first.");

    public static final Problem CIRCLE = Problem.of(
            "circle",
            "parent",
            "ต้นสังกัดที่ระบุอยู่ใต้หน่วยงานนี้เอง",
            "The organisation above it stands below it already.",
            "เลือกต้นสังกัดที่อยู่นอกสายงานของหน่วยงานนี้",
            "Choose one that is not part of this organisation.");

    public static final Problem PARENT_NOT_YOURS = Problem.of(
            "parent-not-yours",
            "parent",
            "ท่านไม่มีสิทธิ์เพิ่มหรือย้ายหน่วยงานไปไว้ตรงนี้",
            "You may not put an organisation there.",
            "เลือกต้นสังกัดในส่วนที่ท่านดูแล หรือติดต่อเจ้าหน้าที่ส่วนกลาง",
            "Choose a place within the part that you look after, or ask the central office.");

    public static final Problem HAS_CHILDREN = Problem.of(
            "has-children",
            "",
            "ยังมีหน่วยงานที่ดำเนินงานอยู่ภายใต้หน่วยงานนี้",
            "There are still organisations below this one.",
            "ย้ายหรือยุบเลิกหน่วยงานภายใต้ก่อน",
            "Move or retire those first.");

    private OrganizationProblems() {}
}
