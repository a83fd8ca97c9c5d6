package pmqa.workbench.organization;

import pmqa.workbench.shared.Problem;

/** What can be wrong with a wish about people and their roles. */
public final class PeopleProblems {

    public static final Problem OWN_ROLES = Problem.of(
            "own-roles",
            "role",
            "เปลี่ยนบทบาทหรือบัญชีของตนเองไม่ได้",
            "You cannot change your own roles or account state.",
            "ให้ผู้ประสานงานหรือผู้ดูแลระบบอีกคนหนึ่งดำเนินการ",
            "Ask another coordinator or administrator to do it.");

    public static final Problem ERASED = Problem.of(
            "erased",
            "",
            "ลบข้อมูลของบุคคลนี้ไปแล้ว จึงเปิดบัญชีอีกไม่ได้",
            "This person was erased, so the account stays closed.",
            "เชิญบุคคลนี้ใหม่ด้วยอีเมลของเขา",
            "Invite the person anew, with their e-mail address.");

    public static final Problem NEEDS_ORGANIZATION = Problem.of(
            "role-needs-organization",
            "organization",
            "บทบาทนี้ต้องระบุหน่วยงาน",
            "This role needs an organisation.",
            "เลือกหน่วยงานที่บุคคลนี้ปฏิบัติงาน",
            "Choose the organisation in which the person works.");

    public static final Problem UNKNOWN_ORGANIZATION = Problem.of(
            "unknown-organization",
            "organization",
            "ไม่พบหน่วยงานที่มีรหัสนี้",
            "There is no organisation with this code.",
            "ตรวจรหัสจากหน้าหน่วยงาน หรือเว้นว่างสำหรับบทบาทที่มีผลทุกหน่วยงาน",
            "Look the code up in the list of organisations, or leave it empty for a role that holds everywhere.");

    public static final Problem EVERYWHERE_ONLY = Problem.of(
            "role-everywhere-only",
            "role",
            "ผู้ดูแลระบบดูแลทั้งระบบ จึงผูกกับหน่วยงานเดียวไม่ได้",
            "A system administrator runs the whole system and cannot be bound to one organisation.",
            "ให้บทบาทนี้จากหน้าของบุคคล โดยเลือก “ทุกหน่วยงาน”",
            "Give this role on the person’s page, choosing “everywhere”.");

    public static final Problem NO_ROLE = Problem.of(
            "no-role",
            "role",
            "ยังไม่ได้เลือกบทบาท",
            "No role is chosen.",
            "เลือกอย่างน้อยหนึ่งบทบาท",
            "Choose at least one.");

    public static final Problem GRANT_GONE = Problem.of(
            "role-gone",
            "",
            "บทบาทนี้ถูกถอนไปแล้ว",
            "This role was taken away already.",
            "ดูบทบาทปัจจุบันในหน้านี้",
            "See the present roles on this page.");

    public static final Problem NO_EMAIL = Problem.of(
            "bad-email",
            "email",
            "อีเมลไม่ถูกต้อง",
            "The e-mail address is not valid.",
            "พิมพ์อีเมลให้ครบ เช่น somchai@example.go.th",
            "Type it in full, for instance somchai@example.go.th.");

    public static final Problem NO_NAME = Problem.of(
            "no-name",
            "name",
            "ยังไม่ได้กรอกชื่อ–นามสกุล หรือชื่อยาวเกิน " + PersonalData.LONGEST_NAME + " ตัวอักษร",
            "The name is missing or longer than " + PersonalData.LONGEST_NAME + " characters.",
            "พิมพ์ชื่อและนามสกุลของเจ้าของบัญชี",
            "Type the first and last name of whoever will use the account.");

    public static final Problem DISABLED = Problem.of(
            "account-disabled",
            "email",
            "บัญชีของอีเมลนี้ถูกปิดอยู่",
            "The account with this e-mail is disabled.",
            "เปิดบัญชีก่อน แล้วจึงให้บทบาท",
            "Enable the account first, then give the role.");

    public static final Problem NOT_WAITING = Problem.of(
            "not-waiting",
            "",
            "บุคคลนี้ตั้งรหัสผ่านแล้ว จึงไม่ต้องใช้คำเชิญ",
            "This person has set a password and needs no invitation.",
            "หากลืมรหัสผ่าน ให้ใช้ “ลืมรหัสผ่าน” ในหน้าเข้าสู่ระบบ",
            "If they forgot it, they use “Forgotten password” on the sign-in page.");

    public static final Problem BEYOND_REACH = Problem.of(
            "beyond-reach",
            "",
            "บุคคลนี้มีบทบาทที่อยู่นอกเหนือสิทธิ์ของท่าน",
            "This person has roles beyond your reach.",
            "ให้เจ้าหน้าที่ส่วนกลางหรือผู้ดูแลระบบดำเนินการ",
            "Ask the central office or a system administrator.");

    private PeopleProblems() {}

    public static Problem notGrantable(Role role) {
        return Problem.of(
                "not-grantable",
                "role",
                "ท่านไม่มีสิทธิ์ให้หรือถอนบทบาท “" + role.title().th() + "” ที่นี่",
                "You may not give or take the role “" + role.title().en() + "” here.",
                "ให้เจ้าหน้าที่ส่วนกลางหรือผู้ดูแลระบบดำเนินการ",
                "Ask the central office or a system administrator.");
    }
}
