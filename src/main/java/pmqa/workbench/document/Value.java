package pmqa.workbench.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.shared.LocalizedText;

/** A JSON value (RFC 8259); YAML is read into the same tree. Objects keep the order of their members. */
public sealed interface Value {

    record Obj(Map<String, Value> members) implements Value {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    record Arr(List<Value> elements) implements Value {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    record Str(String text) implements Value {}

    record Num(BigDecimal number) implements Value {}

    record Bool(boolean value) implements Value {}

    record Null() implements Value {}

    /** What this value is, in the words of an error message. */
    default LocalizedText kind() {
        return switch (this) {
            case Obj _ -> LocalizedText.of("วัตถุ {…}", "an object {…}");
            case Arr _ -> LocalizedText.of("รายการ […]", "a list […]");
            case Str _ -> LocalizedText.of("ข้อความ", "text");
            case Num _ -> LocalizedText.of("ตัวเลข", "a number");
            case Bool _ -> LocalizedText.of("ค่าจริง/เท็จ", "true/false");
            case Null _ -> LocalizedText.of("ค่าว่าง (null)", "null");
        };
    }
}
