package pmqa.workbench.assessment;

import java.util.Optional;
import java.util.regex.Pattern;
import pmqa.workbench.evidence.Citation;
import pmqa.workbench.evidence.Classification;
import pmqa.workbench.evidence.Description;
import pmqa.workbench.evidence.EvidenceItem;
import pmqa.workbench.evidence.EvidenceKeeping.Material;
import pmqa.workbench.evidence.Substance;
import pmqa.workbench.shared.Problem;

/** What can be wrong with evidence apart from its file. */
final class EvidenceProblems {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 5_000;
    static final int LONGEST_URL = 2_000;

    private static final Pattern ADDRESS =
            Pattern.compile("https://[^\\s/?#@:<>\"']+(:[0-9]{1,5})?([/?#][^\\s<>\"']*)?", Pattern.CASE_INSENSITIVE);

    private EvidenceProblems() {}

    static Optional<Problem> of(Description description, Material material) {
        return of(description).or(() -> of(description.classification(), material));
    }

    static Optional<Problem> of(Description description) {
        if (description.name().isBlank()) {
            return Optional.of(NO_NAME);
        }
        if (description.name().length() > LONGEST_NAME) {
            return Optional.of(tooLong("name", LONGEST_NAME));
        }
        return description.description().length() > LONGEST_TEXT
                ? Optional.of(tooLong("description", LONGEST_TEXT))
                : unusable("name", description.name()).or(() -> unusable("description", description.description()));
    }

    static Optional<Problem> of(Classification classification, Material material) {
        return switch (material) {
            case Material.Upload _ ->
                classification == Classification.SECRET ? Optional.of(SECRET_UPLOAD) : Optional.empty();
            case Material.Named(Substance.Link(String url)) ->
                classification == Classification.SECRET
                        ? Optional.of(SECRET_LINK)
                        : url.length() > LONGEST_URL
                                ? Optional.of(tooLong("url", LONGEST_URL))
                                : ADDRESS.matcher(url).matches() ? Optional.empty() : Optional.of(NO_ADDRESS);
            case Material.Named(Substance.Held(String place)) ->
                place.isBlank()
                        ? Optional.of(NO_PLACE)
                        : place.length() > LONGEST_TEXT
                                ? Optional.of(tooLong("place", LONGEST_TEXT))
                                : unusable("place", place);
            case Material.Named(Substance.File _) -> throw new IllegalArgumentException("A file arrives as an upload");
        };
    }

    static Optional<Problem> of(String page, String claim) {
        if (page.length() > Citation.LONGEST_PAGE) {
            return Optional.of(tooLong("page", Citation.LONGEST_PAGE));
        }
        return claim.length() > Citation.LONGEST_CLAIM
                ? Optional.of(tooLong("claim", Citation.LONGEST_CLAIM))
                : unusable("page", page).or(() -> unusable("claim", claim));
    }

    private static Optional<Problem> unusable(String place, String text) {
        return text.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "unusable-text",
                        place,
                        "ข้อความมีอักขระที่เก็บไม่ได้",
                        "The text holds a character that cannot be kept.",
                        "ลบอักขระพิเศษแล้วลองอีกครั้ง",
                        "Remove special characters and try again."));
    }

    private static Problem tooLong(String place, int longest) {
        return Problem.of(
                "text-too-long",
                place,
                "ข้อความยาวเกิน " + longest + " ตัวอักษร",
                "The text is longer than " + longest + " characters.",
                "ย่อข้อความ",
                "Shorten it.");
    }

    static Problem overtaken(EvidenceItem theirs) {
        return Problem.of(
                "evidence-overtaken",
                "",
                theirs.changedBy() + " แก้ไขรายละเอียดนี้ก่อนท่าน (ชื่อปัจจุบัน “" + theirs.name() + "”)",
                theirs.changedBy() + " changed these details before you (the name is now “" + theirs.name() + "”).",
                "ตรวจค่าที่ท่านกรอกไว้ด้านล่าง แล้วบันทึกอีกครั้งหากยังต้องการ",
                "Look at what you typed below, and save again if you still want it.");
    }

    static final Problem NOT_ALLOWED = Problem.of(
            "not-allowed",
            "",
            "ท่านไม่มีสิทธิ์เพิ่มหลักฐานในแบบประเมินนี้",
            "You may not add evidence to this assessment.",
            "ติดต่อผู้ประสานงานของหน่วยงานเพื่อขอสิทธิ์ผู้กรอกข้อมูล",
            "Ask your agency's coordinator for the role of contributor.");

    static final Problem UNKNOWN = Problem.of(
            "unknown-evidence",
            "",
            "ไม่มีหลักฐานชิ้นนี้แล้ว",
            "This piece of evidence no longer exists.",
            "กลับไปที่คลังหลักฐานแล้วเลือกใหม่",
            "Go back to the library and choose again.");

    static final Problem NO_SUBJECT = Problem.of(
            "unknown-answer",
            "subject",
            "ไม่รู้จักข้อที่จะอ้างหลักฐาน",
            "It is not known what the evidence is for.",
            "กลับไปหน้าหัวข้อ แล้วกด “เพิ่มหลักฐาน” ที่ข้อนั้น",
            "Go back to the item and choose “Add evidence” there.");

    static final Problem NO_NAME = Problem.of(
            "missing-name",
            "name",
            "ยังไม่ได้ตั้งชื่อหลักฐาน",
            "The evidence has no name.",
            "ตั้งชื่อที่คนอื่นหาเจอ เช่น แผนปฏิบัติราชการ พ.ศ. 2569",
            "Give it a name by which others find it.");

    static final Problem NO_ADDRESS = Problem.of(
            "not-an-address",
            "url",
            "ลิงก์ต้องขึ้นต้นด้วย https:// และไม่มีช่องว่าง",
            "A link must begin with https:// and hold no blanks.",
            "คัดลอกที่อยู่ทั้งหมดจากช่องที่อยู่ของเบราว์เซอร์",
            "Copy the whole address from the browser.");

    static final Problem NO_PLACE = Problem.of(
            "missing-place",
            "place",
            "ยังไม่ได้ระบุว่าเอกสารเก็บไว้ที่ใด",
            "Where the document is held is missing.",
            "เขียนที่เก็บและเลขที่เอกสาร เพื่อให้ผู้ตรวจประเมินขอดูได้",
            "Say where it is and under which number, so that assessors can ask for it.");

    static final Problem SECRET_UPLOAD = Problem.of(
            "secret-upload",
            "classification",
            "เอกสารลับต้องไม่ส่งเข้าระบบนี้",
            "A secret document must not be uploaded.",
            "ใช้แบบ “เอกสารลับหรือเอกสารที่เก็บไว้ที่หน่วยงาน” แล้วบอกเพียงว่าคืออะไรและเก็บไว้ที่ใด",
            "Describe it under “Secret, or held elsewhere”: what it is and where it is held.");

    static final Problem SECRET_LINK = Problem.of(
            "secret-link",
            "classification",
            "เอกสารลับต้องไม่เก็บเป็นลิงก์ในระบบนี้",
            "A secret document must not be kept as a link.",
            "บอกเพียงว่าคืออะไรและเก็บไว้ที่ใด ไม่ใส่ที่อยู่เว็บ",
            "Say what it is and where it is held, without an address.");

    static final Problem SECRET_WITH_FILE = Problem.of(
            "secret-with-file",
            "classification",
            "หลักฐานนี้มีไฟล์หรือลิงก์อยู่ในระบบ จึงเปลี่ยนเป็นชั้นลับไม่ได้",
            "A file or link of this evidence is kept here, so it cannot become secret.",
            "ถอนการอ้างอิงแล้วลบหลักฐานนี้ก่อน จากนั้นเพิ่มใหม่เป็นเอกสารลับ",
            "Withdraw its citations and remove it, then describe it anew as secret.");

    static final Problem STILL_CITED = Problem.of(
            "evidence-cited",
            "",
            "ลบไม่ได้ เพราะยังมีข้อที่อ้างหลักฐานนี้ หรืออยู่ในฉบับที่ส่งแล้ว",
            "It cannot be removed: something cites it, or it belongs to a submission.",
            "ถอนการอ้างอิงทั้งหมดก่อน หลักฐานของฉบับที่ส่งแล้วลบไม่ได้",
            "Withdraw every citation first. Evidence of a submission stays.");

    static final Problem CITED_ALREADY = Problem.of(
            "cited-already",
            "page",
            "ข้อนี้อ้างหลักฐานชิ้นนี้หน้าเดียวกันอยู่แล้ว",
            "The same page of this evidence is cited here already.",
            "ระบุหน้าอื่น หรือแก้การอ้างอิงเดิม",
            "Name another page, or change the citation that is there.");

    static final Problem CITATION_GONE = Problem.of(
            "citation-gone",
            "",
            "การอ้างอิงนี้ถูกถอนไปแล้ว",
            "This citation was withdrawn already.",
            "กลับไปหน้าหัวข้อเพื่อดูหลักฐานปัจจุบัน",
            "Go back to the item to see what is cited now.");

    static final Problem CITATION_OVERTAKEN = Problem.of(
            "citation-overtaken",
            "page",
            "มีผู้แก้การอ้างอิงนี้ก่อนท่าน หรือข้อนี้อ้างหน้านี้อยู่แล้ว",
            "Somebody changed this citation before you, or that page is cited here already.",
            "ดูค่าปัจจุบัน แล้วบันทึกอีกครั้งหากยังต้องการ",
            "Look at what it says now, and save again if you still want it.");
}
