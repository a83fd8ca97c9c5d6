package pmqa.workbench.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import pmqa.workbench.shared.Closest;
import pmqa.workbench.shared.LocalizedText;
import pmqa.workbench.shared.Problem;

/**
 * A place in a document: the value there, its JSON pointer (RFC 6901) and the list to which problems go. Reading never throws
 * for bad input; it notes the problem and goes on, so that one reading finds them all.
 */
public final class Node {

    /** The largest magnitude of an accepted number; beyond it a double no longer holds every whole number. */
    private static final double LARGEST = 1e15;

    private static final int MOST_PROBLEMS = 500;

    private final Value value;
    private final String pointer;
    private final List<Problem> problems;

    private Node(Value value, String pointer, List<Problem> problems) {
        this.value = value;
        this.pointer = pointer;
        this.problems = problems;
    }

    public static Node root(Value value, List<Problem> problems) {
        return new Node(value, "", problems);
    }

    public String pointer() {
        return pointer;
    }

    public Value value() {
        return value;
    }

    public boolean isNull() {
        return value instanceof Value.Null;
    }

    public boolean isText() {
        return value instanceof Value.Str;
    }

    public boolean isObject() {
        return value instanceof Value.Obj;
    }

    /** Notes a problem with this place. After {@value #MOST_PROBLEMS} of a document the rest is only mentioned. */
    public void report(String code, LocalizedText message, LocalizedText advice) {
        reportAt(pointer, code, message, advice);
    }

    private void reportAt(String place, String code, LocalizedText message, LocalizedText advice) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(code, place, message, advice));
        } else if (problems.size() == MOST_PROBLEMS) {
            problems.add(new Problem(
                    "more-problems",
                    "",
                    LocalizedText.of("ยังมีปัญหาอีก ซึ่งไม่ได้แสดงไว้", "There are more problems than are listed."),
                    LocalizedText.of("แก้ปัญหาที่แสดงก่อน แล้วตรวจใหม่", "Mend these first, then check again.")));
        }
    }

    private boolean isFull() {
        return problems.size() > MOST_PROBLEMS;
    }

    /** Notes that one of a closed set of words was expected here and something else was found, with the nearest word as advice. */
    public void reportUnknown(String code, LocalizedText what, String found, Collection<String> known) {
        if (isFull()) {
            return;
        }
        String excerpt = Excerpt.of(found);
        report(
                code,
                LocalizedText.of(
                        "ไม่รู้จัก" + what.th() + " “" + excerpt + "”", "Unknown " + what.en() + " “" + excerpt + "”."),
                Closest.to(found, known)
                        .map(word -> LocalizedText.of("หมายถึง “" + word + "” หรือไม่", "Did you mean “" + word + "”?"))
                        .orElseGet(() -> choices(known)));
    }

    private static LocalizedText choices(Collection<String> known) {
        return known.isEmpty()
                ? LocalizedText.of(
                        "เอาออก เพราะเกณฑ์นี้ไม่มีส่วนนี้", "Leave it out: there is nothing of this kind here.")
                : LocalizedText.of("ใช้ค่าใดค่าหนึ่งต่อไปนี้: " + listed(known), "Use one of: " + listed(known));
    }

    private static String listed(Collection<String> known) {
        int shown = 12;
        String first = String.join(", ", known.stream().limit(shown).toList());
        return known.size() > shown ? first + ", …" : first;
    }

    /** The members of an object in their order; a problem and no members if this is something else. */
    public Map<String, Node> members() {
        if (!(value instanceof Value.Obj(Map<String, Value> members))) {
            wrongKind(LocalizedText.of("วัตถุ {…}", "an object {…}"));
            return Map.of();
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        members.forEach((name, member) -> nodes.put(name, child(name, member)));
        return nodes;
    }

    /** The elements of a list; a problem and no elements if this is something else. */
    public List<Node> elements() {
        if (!(value instanceof Value.Arr(List<Value> elements))) {
            wrongKind(LocalizedText.of("รายการ […]", "a list […]"));
            return List.of();
        }
        List<Node> nodes = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            nodes.add(child(Integer.toString(i), elements.get(i)));
        }
        return nodes;
    }

    /** The member of that name, if this is an object that has it and it is not null. */
    public Optional<Node> field(String name) {
        return value instanceof Value.Obj(Map<String, Value> members)
                        && members.get(name) instanceof Value member
                        && !(member instanceof Value.Null)
                ? Optional.of(child(name, member))
                : Optional.empty();
    }

    /** The member of that name; a problem if it is not there. */
    public Optional<Node> required(String name) {
        Optional<Node> member = field(name);
        if (member.isEmpty() && isObject()) {
            // A catalogue's own codes are names of fields too, and may be as long as somebody made them.
            String excerpt = Excerpt.of(name);
            reportAt(
                    pointer + "/" + escaped(name),
                    "missing-field",
                    LocalizedText.of("ไม่มีช่อง “" + excerpt + "”", "The field “" + excerpt + "” is missing."),
                    LocalizedText.of("เพิ่มช่องนี้", "Add it."));
        }
        return member;
    }

    /** Notes every member that is not among the known ones: a mistyped name must not be lost in silence. */
    public Node onlyFields(Set<String> known) {
        for (Map.Entry<String, Node> member : members().entrySet()) {
            if (!known.contains(member.getKey())) {
                member.getValue()
                        .reportUnknown("unknown-field", LocalizedText.of("ช่อง", "field"), member.getKey(), known);
            }
        }
        return this;
    }

    /** Text that is not blank; a problem for anything else. */
    public Optional<String> text() {
        Optional<String> text = textOrBlank();
        if (text.isPresent() && text.get().isBlank()) {
            report(
                    "blank-text",
                    LocalizedText.of("ข้อความว่าง", "The text is blank."),
                    LocalizedText.of("กรอกข้อความ หรือเอาช่องนี้ออก", "Enter the text or leave the field out."));
            return Optional.empty();
        }
        return text;
    }

    /**
     * Text that may be empty; a problem for anything else, letters that no report could hold included: Word, Excel and PDF are
     * made of XML, which has no control characters (XML 1.0 §2.2).
     */
    public Optional<String> textOrBlank() {
        if (!(value instanceof Value.Str(String text))) {
            wrongKind(LocalizedText.of("ข้อความ", "text"));
            return Optional.empty();
        }
        OptionalInt unprintable =
                text.codePoints().filter(letter -> !isXml(letter)).findFirst();
        if (unprintable.isEmpty()) {
            return Optional.of(text);
        }
        String letter = "U+%04X".formatted(unprintable.getAsInt());
        report(
                "unprintable-text",
                LocalizedText.of(
                        "ข้อความมีอักขระ " + letter + " ซึ่งแสดงผลไม่ได้",
                        "The text holds the character " + letter + ", which cannot be printed."),
                LocalizedText.of("ลบอักขระนั้นหรือพิมพ์ข้อความใหม่", "Delete that character or type the text again."));
        return Optional.empty();
    }

    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter != 0xFFFE && letter != 0xFFFF);
    }

    /** A number of reasonable magnitude; a problem for anything else, numbers written as text included. */
    public OptionalDouble number() {
        if (!(value instanceof Value.Num(BigDecimal number))) {
            wrongKind(LocalizedText.of("ตัวเลข", "a number"));
            return OptionalDouble.empty();
        }
        double asDouble = number.doubleValue();
        if (Double.isFinite(asDouble) && Math.abs(asDouble) <= LARGEST) {
            return OptionalDouble.of(asDouble == 0 ? 0 : asDouble); // no negative zero
        }
        report(
                "number-out-of-range",
                LocalizedText.of("ตัวเลขใหญ่เกินไป", "The number is too large."),
                LocalizedText.of("ใช้หน่วยที่ใหญ่ขึ้น เช่น ล้านบาท", "Use a larger unit, for instance million baht."));
        return OptionalDouble.empty();
    }

    /** A whole number that fits an int; a problem for anything else. */
    public Optional<Integer> integer() {
        if (value instanceof Value.Num(BigDecimal number)) {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException broken) {
                report(
                        "not-a-whole-number",
                        LocalizedText.of(
                                "ตัวเลขนี้ไม่ใช่จำนวนเต็มที่ใช้ได้", "This is not a whole number of usable size."),
                        LocalizedText.of("ใส่จำนวนเต็ม", "Put a whole number here."));
                return Optional.empty();
            }
        }
        wrongKind(LocalizedText.of("จำนวนเต็ม", "a whole number"));
        return Optional.empty();
    }

    public Optional<Boolean> bool() {
        if (value instanceof Value.Bool(boolean truth)) {
            return Optional.of(truth);
        }
        wrongKind(LocalizedText.of("true หรือ false", "true or false"));
        return Optional.empty();
    }

    /** Reads each element and keeps those that could be read. */
    public <T> List<T> each(Function<Node, Optional<T>> read) {
        return elements().stream().map(read).flatMap(Optional::stream).toList();
    }

    private void wrongKind(LocalizedText expected) {
        LocalizedText found = value.kind();
        report(
                "wrong-kind",
                LocalizedText.of(
                        "ต้องเป็น" + expected.th() + " แต่พบ" + found.th(),
                        "Expected " + expected.en() + " but found " + found.en() + "."),
                LocalizedText.of("แก้ค่าตรงนี้ให้เป็น" + expected.th(), "Put " + expected.en() + " here."));
    }

    private Node child(String name, Value member) {
        return new Node(member, pointer + "/" + escaped(name), problems);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
