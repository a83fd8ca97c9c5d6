package pmqa.workbench.assessment.transfer;

import pmqa.workbench.assessment.AssessmentAnswers.Filled;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.shared.FiscalYear;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.shared.Problem;

/** The words for files that belong to something else, and for previews that do not hold any more. */
final class TransferProblems {

    private static final String FILE = "file";

    private static final LocalizedText RIGHT_FILE = LocalizedText.of(
            "เลือกแฟ้มของแบบประเมินนี้ หรือเปิดแบบประเมินที่แฟ้มนี้เป็นของมัน",
            "Choose the file of this assessment, or open the assessment that this file belongs to.");

    private TransferProblems() {}

    static Problem otherCatalogue(String file, Catalogue own) {
        return new Problem(
                "other-catalogue",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้เป็นของเกณฑ์ " + file + " แต่แบบประเมินนี้ใช้เกณฑ์ " + own.id(),
                        "This file is of the criteria " + file + ", but this assessment uses " + own.id() + "."),
                RIGHT_FILE);
    }

    static Problem otherVersion(String file, Catalogue own) {
        return new Problem(
                "other-catalogue-version",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้เป็นของเกณฑ์ " + own.id() + " ฉบับ " + file + " แต่โปรแกรมมีฉบับ " + own.version(),
                        "This file is of version " + file + " of " + own.id() + ", but the program has " + own.version()
                                + "."),
                LocalizedText.of(
                        "ใช้โปรแกรมรุ่นเดียวกันทั้งสองเครื่อง แล้วส่งออกใหม่",
                        "Use the same version of the program on both machines and export again."));
    }

    static Problem otherType(OrganizationType file, Organization own) {
        return new Problem(
                "other-organization-type",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้ทำขึ้นสำหรับ" + file.title().th() + " แต่หน่วยงานนี้เป็น"
                                + own.type().title().th(),
                        "This file was made for another type of organisation ("
                                + file.title().en() + "); this one is: "
                                + own.type().title().en() + "."),
                RIGHT_FILE);
    }

    static Problem otherAssessment(String organization, String year, Filled own) {
        return new Problem(
                "other-assessment",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้เป็นของแบบประเมินอื่น (" + organization + " ปีงบประมาณ " + year + ") ไม่ใช่ของ "
                                + own.organization().nameTh() + " ปีงบประมาณ "
                                + own.cycle().fiscalYear(),
                        "This file belongs to another assessment (" + organization + ", fiscal year " + year
                                + "), not to "
                                + own.organization().nameEn() + ", "
                                + own.cycle().fiscalYear() + "."),
                RIGHT_FILE);
    }

    static Problem otherYear(FiscalYear file, Filled own) {
        return new Problem(
                "other-year",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้ระบุปีงบประมาณ " + file + " แต่แบบประเมินนี้เป็นของปี "
                                + own.cycle().fiscalYear(),
                        "This file says fiscal year " + file + ", but this assessment is of "
                                + own.cycle().fiscalYear() + "."),
                LocalizedText.of(
                        "เลือกแฟ้มของปีนี้ หรือแก้ปีงบประมาณในแผ่นงานแรกให้ถูกต้อง",
                        "Choose this year's file, or correct the fiscal year on its first sheet."));
    }

    static Problem otherOrganization(String name, Filled own) {
        return new Problem(
                "other-organization",
                FILE,
                LocalizedText.of(
                        "แฟ้มนี้เป็นของ “" + name + "” ไม่ใช่ของ “"
                                + own.organization().nameTh() + "”",
                        "This file is of “" + name + "”, not of “"
                                + own.organization().nameTh() + "”."),
                LocalizedText.of(
                        "เลือกแฟ้มของหน่วยงานนี้ หรือแก้ชื่อหน่วยงานในแผ่นงานแรกให้ตรง",
                        "Choose this organisation's file, or correct the name on its first sheet."));
    }

    static final Problem GONE = new Problem(
            "preview-gone",
            "",
            LocalizedText.of(
                    "การนำเข้านี้ยืนยันไปแล้ว ยกเลิกแล้ว หรือค้างไว้นานเกินไป",
                    "This import was confirmed already, discarded, or left for too long."),
            LocalizedText.of(
                    "เลือกแฟ้มอีกครั้งเพื่อดูรายการที่เปลี่ยน", "Choose the file again to see what it changes."));

    static final Problem CHANGED_MEANWHILE = new Problem(
            "changed-meanwhile",
            "",
            LocalizedText.of(
                    "มีผู้แก้ไขคำตอบระหว่างที่ท่านดูรายการนี้ จึงยังไม่ได้บันทึกสิ่งใด รายการด้านล่างเป็นปัจจุบันแล้ว",
                    "Somebody changed answers while you looked, so nothing was saved yet. The list below is up to date."),
            LocalizedText.of("ตรวจรายการอีกครั้ง แล้วยืนยัน", "Look at it again and confirm."));

    static final Problem UNDECIDED = new Problem(
            "undecided",
            "",
            LocalizedText.of(
                    "ยังมีรายการที่ต้องเลือก จึงยังไม่ได้บันทึกสิ่งใด",
                    "Some entries still need a choice, so nothing was saved yet."),
            LocalizedText.of("เลือกให้ครบทุกรายการที่มีกรอบสีเหลือง", "Choose at every entry in a yellow frame."));
}
