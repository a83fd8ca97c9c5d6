package pmqa.workbench.exchange.xlsx;

import java.util.Optional;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;

/** The words for what can be wrong with one cell. */
final class CellProblems {

    private static final int LONGEST_QUOTE = 40;

    private CellProblems() {}

    static void formula(AnswerCell cell) {
        cell.report(
                "formula",
                LocalizedText.of("ช่องคำตอบเป็นสูตร", "A formula stands where an answer belongs."),
                LocalizedText.of(
                        "พิมพ์ค่าลงไปแทนสูตร หรือคัดลอกแล้ววางแบบ “ค่า” (Paste Special → Values)",
                        "Type the value itself, or copy it and paste it as a value (Paste Special → Values)."));
    }

    static void merged(AnswerCell cell, String range) {
        cell.report(
                "merged-cell",
                LocalizedText.of("ช่องคำตอบถูกผสานเซลล์ (" + range + ")", "The answer cell is merged (" + range + ")."),
                LocalizedText.of(
                        "ยกเลิกการผสานเซลล์ แล้วกรอกคำตอบลงในช่องของแต่ละแถว",
                        "Unmerge it and put each answer into the cell of its own row."));
    }

    static void fault(AnswerCell cell, String code) {
        cell.report(
                "cell-error",
                LocalizedText.of(
                        "เซลล์แสดงข้อผิดพลาด " + quoted(code), "The cell holds the error " + quoted(code) + "."),
                LocalizedText.of("ลบแล้วพิมพ์คำตอบใหม่", "Clear it and type the answer."));
    }

    static void unknownMark(AnswerCell cell, String mark) {
        cell.report(
                "unknown-mark",
                LocalizedText.of(
                        "ไม่แน่ใจว่า " + quoted(mark) + " หมายถึงใช่หรือไม่",
                        "Unclear whether " + quoted(mark) + " means yes."),
                LocalizedText.of(
                        "เลือก ☑ (ดำเนินการแล้ว) หรือ ☐ (ยังไม่ดำเนินการ) จากรายการในช่อง",
                        "Choose ☑ (done) or ☐ (not done) from the list in the cell."));
    }

    static void notANumber(AnswerCell cell, String text) {
        Optional<String> figure = Numerals.figureIn(text);
        cell.report(
                "not-a-number",
                LocalizedText.of(
                        "ต้องเป็นตัวเลข แต่พบ " + quoted(text), "Expected a number but found " + quoted(text) + "."),
                figure.map(number -> LocalizedText.of(
                                "กรอกเฉพาะตัวเลข เช่น " + number + " ส่วนหน่วยหรือคำอธิบายให้ใส่ในช่องของมัน",
                                "Enter the figure alone, for instance " + number
                                        + "; units and remarks have cells of their own."))
                        .orElseGet(() -> LocalizedText.of(
                                "กรอกเฉพาะตัวเลข เช่น 85 หรือเว้นว่างถ้าไม่มีข้อมูล",
                                "Enter a figure such as 85, or leave the cell blank if there is none.")));
    }

    static void notPositions(AnswerCell cell, String part) {
        cell.report(
                "not-positions",
                LocalizedText.of(
                        "ต้องเป็นเลขลำดับของข้อที่ดำเนินการแล้ว แต่พบ " + quoted(part),
                        "Expected the numbers of what was done but found " + quoted(part) + "."),
                LocalizedText.of(
                        "กรอกเลขลำดับ คั่นด้วยจุลภาค เช่น 1, 3",
                        "Enter the numbers with commas between, for instance 1, 3."));
    }

    static void dateForNumber(AnswerCell cell, String date) {
        cell.report(
                "date-for-number",
                LocalizedText.of(
                        "ต้องเป็นตัวเลข แต่เซลล์เป็นวันที่ " + quoted(date),
                        "Expected a number but the cell is a date, " + quoted(date) + "."),
                LocalizedText.of(
                        "เปลี่ยนรูปแบบเซลล์เป็น “ทั่วไป” แล้วพิมพ์ตัวเลขใหม่",
                        "Set the format of the cell to “General” and type the number again."));
    }

    static void percentForNumber(AnswerCell cell, String percent) {
        cell.report(
                "percent-for-number",
                LocalizedText.of(
                        "เซลล์เป็นรูปแบบเปอร์เซ็นต์ (" + percent
                                + ") ซึ่ง Excel เก็บเป็นเศษส่วน จึงไม่แน่ใจว่าหมายถึงค่าใด",
                        "The cell is formatted as a percentage (" + percent
                                + "), which Excel keeps as a fraction, so the value is unclear."),
                LocalizedText.of(
                        "เปลี่ยนรูปแบบเซลล์เป็น “ทั่วไป” แล้วพิมพ์ตัวเลขโดยไม่ใส่ % เช่น 85",
                        "Set the format of the cell to “General” and type the number without %, for instance 85."));
    }

    static void unknownWord(AnswerCell cell, String typed, Vocabulary vocabulary) {
        String choices = String.join(", ", vocabulary.choices());
        cell.report(
                "unknown-word",
                LocalizedText.of(
                        "ไม่รู้จัก" + vocabulary.what().th() + " " + quoted(typed),
                        "Unknown " + vocabulary.what().en() + " " + quoted(typed) + "."),
                Closest.to(typed, vocabulary.choices())
                        .map(word -> LocalizedText.of("หมายถึง “" + word + "” หรือไม่", "Did you mean “" + word + "”?"))
                        .orElseGet(() -> LocalizedText.of(
                                "เลือกจากรายการในช่อง: " + choices, "Choose from the list in the cell: " + choices)));
    }

    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "“" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line) + "”";
    }
}
