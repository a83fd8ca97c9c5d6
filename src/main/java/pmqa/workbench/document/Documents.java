package pmqa.workbench.document;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads one JSON or YAML document within {@link Limits}. Everything that is wrong with the text itself becomes a {@link Problem}. */
public final class Documents {

    private static final int NUMBER_LENGTH = 100;
    private static final int NAME_LENGTH = 1_000;

    private Documents() {}

    /** Reads exactly one JSON value; a byte order mark before it is tolerated, anything but blanks after it is not. */
    public static Result<Value> readJson(byte[] document, Limits limits) {
        return decoded(document, limits).flatMap(text -> parsed(text, Syntax.JSON, limits));
    }

    /** Reads exactly one YAML document. */
    public static Result<Value> readYaml(byte[] document, Limits limits) {
        return decoded(document, limits).flatMap(text -> parsed(text, Syntax.YAML, limits));
    }

    private enum Syntax {
        JSON,
        YAML;

        TokenStreamFactory factory(Limits limits) {
            StreamReadConstraints constraints = StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.textLength())
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .build();
            return switch (this) {
                case JSON ->
                    JsonFactory.builder()
                            .streamReadConstraints(constraints)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build();
                case YAML ->
                    YAMLFactory.builder()
                            .streamReadConstraints(constraints)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build();
            };
        }
    }

    private static Result<String> decoded(byte[] document, Limits limits) {
        if (document.length > limits.bytes()) {
            return Result.refused(DocumentProblems.tooLarge(limits.bytes()));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(document);
        CharBuffer out = CharBuffer.allocate(document.length);
        CoderResult outcome = decoder.decode(in, out, true);
        try {
            if (outcome.isError()) {
                outcome.throwException();
            }
        } catch (CharacterCodingException broken) {
            return Result.refused(DocumentProblems.notUtf8(in.position()));
        }
        String text = out.flip().toString();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.isBlank() ? Result.refused(DocumentProblems.empty()) : Result.accepted(withoutMark);
    }

    private static Result<Value> parsed(String text, Syntax syntax, Limits limits) {
        try (JsonParser parser = syntax.factory(limits).createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Result.refused(DocumentProblems.empty());
            }
            Value value = value(parser, first);
            if (parser.nextToken() != null) {
                return Result.refused(DocumentProblems.trailing(parser.currentTokenLocation()));
            }
            return Result.accepted(value);
        } catch (StreamConstraintsException beyond) {
            return Result.refused(DocumentProblems.beyondLimits(beyond, limits));
        } catch (JacksonException broken) {
            return Result.refused(DocumentProblems.syntax(syntax.name(), broken));
        }
    }

    private static Value value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Value.Str(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> new Value.Null();
            default -> throw new IllegalStateException("Unexpected token " + token);
        };
    }

    private static Value number(JsonParser parser) {
        return parser.isNaN() ? new Value.Str(parser.getString()) : new Value.Num(new BigDecimal(parser.getString()));
    }

    private static Value object(JsonParser parser) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Value.Obj(members);
    }

    private static Value array(JsonParser parser) {
        List<Value> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return new Value.Arr(elements);
    }
}
