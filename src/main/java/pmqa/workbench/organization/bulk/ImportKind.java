package pmqa.workbench.organization.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** What a table can bring in, with its columns. */
public enum ImportKind {
    ORGANIZATIONS(
            "organizations",
            List.of(
                    new Column("code", "รหัสหน่วยงาน", "Code", true),
                    new Column("name_th", "ชื่อภาษาไทย", "Thai name", true),
                    new Column("name_en", "ชื่อภาษาอังกฤษ", "English name", false),
                    new Column("type", "ประเภท", "Type", true),
                    new Column("parent", "รหัสต้นสังกัด", "Code of the organisation above", false)),
            List.of(
                    List.of("ตย-01", "กรมตัวอย่าง", "Department of Examples", "กรม", ""),
                    List.of("ตย-01-01", "กองตัวอย่าง", "", "กอง/สำนัก/เขต", "ตย-01"))),
    PEOPLE(
            "people",
            List.of(
                    new Column("email", "อีเมล", "E-mail", true),
                    new Column("name", "ชื่อ–นามสกุล", "Name", true),
                    new Column("organization", "รหัสหน่วยงาน", "Organisation code", true),
                    new Column("role", "บทบาท", "Role", true)),
            List.of(
                    List.of("contributor@example.go.th", "ชื่อ นามสกุล", "ตย-01", "ผู้กรอกข้อมูล"),
                    List.of("coordinator@example.go.th", "ชื่อ นามสกุล", "ตย-01", "ผู้ประสานงาน, ผู้กรอกข้อมูล")));

    private final String code;
    private final List<Column> columns;
    private final List<List<String>> examples;

    ImportKind(String code, List<Column> columns, List<List<String>> examples) {
        this.code = code;
        this.columns = columns;
        this.examples = examples;
    }

    /**
     * A column of the table.
     *
     * @param key its name in English-speaking systems
     * @param required whether the table must have it
     */
    public record Column(String key, LocalizedText title, boolean required) {
        Column(String key, String th, String en, boolean required) {
            this(key, LocalizedText.of(th, en), required);
        }

        boolean isNamed(String heading) {
            String wanted = folded(heading);
            return wanted.equals(folded(key)) || wanted.equals(folded(title.th())) || wanted.equals(folded(title.en()));
        }

        /** People write a dash in many ways, and blanks where they like. */
        static String folded(String heading) {
            return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_*]", "");
        }
    }

    /** The word for this kind in addresses and in the database. */
    public String code() {
        return code;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Rows that show how the table is filled in. */
    public List<List<String>> examples() {
        return examples;
    }

    public static Optional<ImportKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
