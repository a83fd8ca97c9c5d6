package pmqa.workbench.document;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one JSON or YAML document within {@link Limits}. Everything that is wrong with the text itself becomes a
 * {@link pmqa.workbench.shared.Problem}.
 *
 * <p>The limits are checked here for both syntaxes, whatever the parser below checks itself: the YAML parser knows no limits
 * for strings and numbers, and gives an alias as the text of its name.
 */
public final class Documents {

    private static final int NUMBER_LENGTH = 100;
    private static final int NAME_LENGTH = 1_000;

    /** A complete assessment has some thousand values, a whole catalogue some ten thousand. */
    private static final int VALUES = 200_000;

    private Documents() {}

    /** Reads exactly one JSON value; a byte order mark before it is tolerated, anything but blanks after it is not. */
    public static Result<Value> readJson(byte[] document, Limits limits) {
        return decoded(document, limits).flatMap(text -> parsed(text, Syntax.JSON, limits));
    }

    /** Reads exactly one YAML document without anchors, aliases and typed values. */
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
            return new Reading(parser, limits).whole();
        } catch (Refusal refusal) {
            return Result.refused(refusal.problem());
        } catch (JacksonException broken) {
            return Result.refused(DocumentProblems.syntax(syntax.name(), broken));
        }
    }

    /** The reading of one document. */
    private static final class Reading {

        private final JsonParser parser;
        private final Limits limits;
        private int values;

        Reading(JsonParser parser, Limits limits) {
            this.parser = parser;
            this.limits = limits;
        }

        Result<Value> whole() {
            try {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    return Result.refused(DocumentProblems.empty());
                }
                Value value = value(first);
                return parser.nextToken() == null
                        ? Result.accepted(value)
                        : Result.refused(DocumentProblems.trailing(parser.currentTokenLocation()));
            } catch (StreamConstraintsException beyond) {
                return Result.refused(DocumentProblems.beyondLimits(parser.currentLocation(), limits));
            }
        }

        private Value value(JsonToken token) {
            values++;
            if (values > VALUES) {
                throw beyondLimits();
            }
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                throw new Refusal(DocumentProblems.alias(parser.currentTokenLocation()));
            }
            return switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_STRING -> new Value.Str(text(limits.textLength()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                case VALUE_TRUE -> new Value.Bool(true);
                case VALUE_FALSE -> new Value.Bool(false);
                case VALUE_NULL -> new Value.Null();
                default -> throw new Refusal(DocumentProblems.unusable(parser.currentTokenLocation()));
            };
        }

        private String text(int longest) {
            String text = parser.getString();
            if (text.length() > longest) {
                throw beyondLimits();
            }
            return text;
        }

        private Value number() {
            try {
                return new Value.Num(new BigDecimal(text(NUMBER_LENGTH)));
            } catch (NumberFormatException unusable) {
                // JSON allows exponents beyond 32 bits, YAML .inf and .nan: nothing to count with.
                throw new Refusal(DocumentProblems.unusable(parser.currentTokenLocation()));
            }
        }

        private Value object() {
            Map<String, Value> members = new LinkedHashMap<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                String name = parser.currentName();
                if (name.length() > NAME_LENGTH) {
                    throw beyondLimits();
                }
                members.put(name, value(parser.nextToken()));
            }
            return new Value.Obj(members);
        }

        private Value array() {
            List<Value> elements = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                elements.add(value(token));
            }
            return new Value.Arr(elements);
        }

        private Refusal beyondLimits() {
            return new Refusal(DocumentProblems.beyondLimits(parser.currentTokenLocation(), limits));
        }
    }
}
