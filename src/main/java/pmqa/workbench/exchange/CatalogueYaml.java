package pmqa.workbench.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import pmqa.workbench.document.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Prints the document of a catalogue as one YAML document, members in the order of {@link CatalogueJson}. */
public final class CatalogueYaml {

    private CatalogueYaml() {}

    public static void write(Value.Obj document, Appendable out) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE, YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                .build();
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = yaml.createGenerator(ObjectWriteContext.empty(), text)) {
            write(CatalogueJson.ordered(document), generator);
        }
        out.append(text.getBuffer());
    }

    private static void write(Value value, JsonGenerator generator) {
        switch (value) {
            case Value.Obj(Map<String, Value> members) -> {
                generator.writeStartObject();
                members.forEach((name, member) -> {
                    generator.writeName(name);
                    write(member, generator);
                });
                generator.writeEndObject();
            }
            case Value.Arr(List<Value> elements) -> {
                generator.writeStartArray();
                elements.forEach(element -> write(element, generator));
                generator.writeEndArray();
            }
            case Value.Str(String text) -> generator.writeString(text);
            case Value.Num(BigDecimal number) -> generator.writeNumber(number);
            case Value.Bool(boolean truth) -> generator.writeBoolean(truth);
            case Value.Null _ -> generator.writeNull();
        }
    }
}
