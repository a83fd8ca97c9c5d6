package pmqa.workbench.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that people write into assessments, the awkward ones included. */
public final class RandomTexts {

    private static final List<String> WORDS = List.of(
            "ส่วนราชการ",
            "กำหนดวิสัยทัศน์",
            "ทบทวน",
            "แผนยุทธศาสตร์",
            "ผู้รับบริการ",
            "ประชาชน",
            "น้ำท่วม",
            "ปฏิบัติ",
            "ตัวชี้วัด",
            "ร้อยละ 85.5",
            "ปี 2568",
            "๘๕",
            "(KPI)",
            "Dashboard",
            "และ",
            "ครบทุกหน่วยงาน",
            "ก.พ.ร.");

    /** What breaks careless writers: formulas, markup, quotes, separators, line breaks, code points beyond 16 bits. */
    private static final List<String> AWKWARD = List.of(
            "=1+1",
            "+66 2 123 4567",
            "-5",
            "@SUM(A1)",
            "=HYPERLINK(\"https://example.org\")",
            "<b>&amp;</b>",
            "\"quoted\", 'single'",
            "a;b,c|d",
            "ข้อ 1\nข้อ 2\n- ข้อย่อย",
            "📈 ดีขึ้น",
            "_x0041_",
            "]]>",
            "{{expression}}",
            "\tตั้งย่อหน้า",
            "null",
            "0",
            "TRUE",
            "1/10/2568",
            "C:\\แฟ้ม\\รายงาน.docx");

    private RandomTexts() {}

    /** Text that is never blank. */
    public static String of(Random random) {
        if (random.nextInt(6) == 0) {
            return AWKWARD.get(random.nextInt(AWKWARD.size()));
        }
        return words(random, 1 + random.nextInt(12));
    }

    /** A name of one line. */
    public static String name(Random random) {
        return words(random, 1 + random.nextInt(3));
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
