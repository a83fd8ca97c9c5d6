package pmqa.workbench.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTests {

    private static final String TEXT = "<t>หน่วยงาน &amp; กรม</t>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_part_is_read_in_the_letters_that_a_workbook_may_have(String charset) throws XMLStreamException {
        assertThat(text(TEXT.getBytes(Charset.forName(charset)))).isEqualTo("หน่วยงาน & กรม");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_text(String charset) throws XMLStreamException {
        assertThat(text(("\uFEFF<?xml version=\"1.0\"?>" + TEXT).getBytes(Charset.forName(charset))))
                .isEqualTo("หน่วยงาน & กรม");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void broken_letters_are_told_by_an_exception_and_nowhere_else() {
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> text(new byte[] {'<', 't', '>', (byte) 0xE0, (byte) 0xB8, '<', '/', 't', '>'}))
                    .isInstanceOf(XMLStreamException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void nothing_at_all_is_no_part() {
        assertThatThrownBy(() -> text(new byte[0])).isInstanceOf(XMLStreamException.class);
    }

    private static String text(byte[] part) throws XMLStreamException {
        var xml = SafeXml.open(new ByteArrayInputStream(part));
        xml.nextTag();
        return SafeXml.text(xml, 1_000);
    }
}
