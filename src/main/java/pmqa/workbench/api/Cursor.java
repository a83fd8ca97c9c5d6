package pmqa.workbench.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import pmqa.workbench.document.Value;
import pmqa.workbench.exchange.CanonicalJson;
import pmqa.workbench.shared.LocalizedText;

/**
 * Where the next page of a list begins: behind the last key of this one, so that what is added meanwhile moves nothing. To callers it is a word
 * without meaning. It belongs to one list with one filter; it grants nothing, since rights are asked at every page.
 *
 * @param list operation and filter
 * @param key the last key of the page before; empty on the first page
 */
record Cursor(String list, Optional<String> key, int limit) {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 200;

    private static final int CHECK = 8;

    static Cursor of(ApiCall call, String... filter) {
        String list = call.operation().id() + "?" + String.join("&", filter);
        int limit = call.query("limit").map(Cursor::limit).orElse(DEFAULT_LIMIT);
        return new Cursor(list, call.query("cursor").map(cursor -> open(list, cursor)), limit);
    }

    /** The key as a UUID. */
    Optional<UUID> id() {
        return key.map(text -> {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                throw invalid();
            }
        });
    }

    /** One more row than the page holds says whether there is another page. */
    int rows() {
        return limit + 1;
    }

    /** The page as the caller sees it: {@code items} and {@code next}, which is null on the last one. */
    <T> ApiReply page(List<T> rows, Function<T, String> keyOf, Function<T, ? extends Value> write) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        Optional<String> next = more ? Optional.of(close(keyOf.apply(items.getLast()))) : Optional.empty();
        return ApiReply.hashed(
                Json.object().list("items", items, write).text("next", next).done());
    }

    private String close(String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(list) + last).getBytes(StandardCharsets.UTF_8));
    }

    private static String open(String list, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(check(list)) && text.indexOf('\0') < 0) {
                return text.substring(CHECK);
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    private static String check(String list) {
        return CanonicalJson.sha256(list).substring(0, CHECK);
    }

    private static int limit(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw ApiRefusal.of(
                    ApiProblem.INVALID_PARAMETER,
                    "limit",
                    LocalizedText.of("limit ต้องเป็น 1–" + MOST, "limit must be from 1 to " + MOST + "."),
                    LocalizedText.of("แก้ค่า หรือเอาออก", "Correct it or leave it out."));
        }
        return Integer.parseInt(text);
    }

    private static ApiRefusal invalid() {
        return ApiRefusal.of(
                ApiProblem.INVALID_CURSOR,
                "cursor",
                LocalizedText.of("cursor นี้ไม่ได้มาจากรายการนี้", "This cursor does not come from this list."),
                LocalizedText.of(
                        "ใช้ค่า next ของหน้าก่อน โดยไม่เปลี่ยนตัวกรอง",
                        "Use next of the page before, with the same filter."));
    }
}
