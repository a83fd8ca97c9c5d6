package pmqa.workbench.settings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pmqa.workbench.shared.LocalizedText;

/** What values a setting takes. */
public sealed interface Kind {

    /** The value in the form in which it is used, or nothing when it is not allowed. */
    Optional<String> canonical(String value);

    /** What is allowed, to stand after "it takes". */
    LocalizedText allowed();

    /** Whether the value is shown to nobody. */
    default boolean isSecret() {
        return false;
    }

    /** Any text of one line. */
    record Text() implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            return Optional.of(value).filter(text -> text.chars().noneMatch(Character::isISOControl));
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of("ข้อความหนึ่งบรรทัด", "a line of text");
        }
    }

    /** Text that is never shown, logged or taken from the command line. */
    record Secret() implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            return new Text().canonical(value);
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of(
                    "ข้อความลับหนึ่งบรรทัด (จากไฟล์หรือตัวแปรเท่านั้น)",
                    "a secret of one line (from the file or the environment only)");
        }

        @Override
        public boolean isSecret() {
            return true;
        }
    }

    /** Text of a form of its own: what matches the whole pattern is allowed. */
    record Form(Pattern pattern, LocalizedText allowed, boolean isSecret) implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            return Optional.of(value).filter(text -> pattern.matcher(text).matches());
        }
    }

    /** A form whose values may be shown. */
    static Kind form(String pattern, String th, String en) {
        return new Form(Pattern.compile(pattern), LocalizedText.of(th, en), false);
    }

    /** Yes or no. */
    record Flag() implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> Optional.of("true");
                case "false", "no", "off" -> Optional.of("false");
                default -> Optional.empty();
            };
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of("true หรือ false", "true or false");
        }
    }

    /** A whole number between these two. */
    record Number(int least, int most) implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most
                    ? Optional.of(Integer.toString(Integer.parseInt(value)))
                    : Optional.empty();
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of(
                    "จำนวนเต็ม %d ถึง %d".formatted(least, most),
                    "a whole number from %d to %d".formatted(least, most));
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements Kind {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> canonical(String value) {
            return Optional.of(value.toLowerCase(Locale.ROOT)).filter(words::contains);
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of("คำใดคำหนึ่งจาก " + String.join(", ", words), "one of " + String.join(", ", words));
        }
    }

    /** A number of bytes, between so many megabytes, written {@code 50MB}; KB, MB and GB are steps of 1,024. */
    record Size(int leastMegabytes, int mostMegabytes) implements Kind {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) ?(KB|MB|GB)", Pattern.CASE_INSENSITIVE);
        private static final Map<String, Long> KILOBYTES = Map.of("KB", 1L, "MB", 1024L, "GB", 1024L * 1024);

        @Override
        public Optional<String> canonical(String value) {
            Matcher written = WRITTEN.matcher(value);
            if (!written.matches()) {
                return Optional.empty();
            }
            String unit = written.group(2).toUpperCase(Locale.ROOT);
            long kilobytes = Long.parseLong(written.group(1)) * KILOBYTES.getOrDefault(unit, 1L);
            return kilobytes >= leastMegabytes * 1024L && kilobytes <= mostMegabytes * 1024L
                    ? Optional.of(written.group(1) + unit)
                    : Optional.empty();
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of(
                    "ขนาด %dMB ถึง %dMB เช่น 50MB".formatted(leastMegabytes, mostMegabytes),
                    "a size from %dMB to %dMB, such as 50MB".formatted(leastMegabytes, mostMegabytes));
        }
    }

    /** A stretch of time, between so many seconds, written {@code 30s}, {@code 5m}, {@code 2h} or {@code 90d}. */
    record Span(int leastSeconds, int mostSeconds) implements Kind {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([smhd])");
        private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3_600, "d", 86_400);

        @Override
        public Optional<String> canonical(String value) {
            Matcher written = WRITTEN.matcher(value);
            if (!written.matches()) {
                return Optional.empty();
            }
            long seconds = Long.parseLong(written.group(1)) * SECONDS.getOrDefault(written.group(2), 1);
            return seconds >= leastSeconds && seconds <= mostSeconds ? Optional.of(value) : Optional.empty();
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of(
                    "ช่วงเวลา %ds ถึง %ds เช่น 30s, 5m, 2h, 1d".formatted(leastSeconds, mostSeconds),
                    "a time from %ds to %ds, such as 30s, 5m, 2h, 1d".formatted(leastSeconds, mostSeconds));
        }
    }

    /** A machine and a port. */
    record HostAndPort() implements Kind {

        private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");

        @Override
        public Optional<String> canonical(String value) {
            Matcher written = WRITTEN.matcher(value);
            return written.matches()
                            && new Number(1, 65_535).canonical(written.group(2)).isPresent()
                    ? Optional.of(value)
                    : Optional.empty();
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of("เครื่องและพอร์ต เช่น 127.0.0.1:3310", "a host and a port, such as 127.0.0.1:3310");
        }
    }

    /** The address of a web site, without anything behind its path; always with a slash at the end. */
    record WebAddress() implements Kind {
        @Override
        public Optional<String> canonical(String value) {
            try {
                URI address = new URI(value);
                String scheme = address.getScheme();
                boolean usable = scheme != null
                        && (scheme.equals("https") || scheme.equals("http"))
                        && address.getHost() != null
                        && address.getUserInfo() == null
                        && address.getQuery() == null
                        && address.getFragment() == null;
                return usable ? Optional.of(value.endsWith("/") ? value : value + "/") : Optional.empty();
            } catch (java.net.URISyntaxException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public LocalizedText allowed() {
            return LocalizedText.of(
                    "ที่อยู่เว็บ เช่น https://pmqa.example.go.th/",
                    "a web address, such as https://pmqa.example.go.th/");
        }
    }
}
