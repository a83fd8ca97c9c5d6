package pmqa.workbench.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pmqa.workbench.document.JsonWriter;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;

/**
 * Says in both languages that the database is away or full, without asking it for anything: who asks, and in which language, is not known
 * then. What had begun was never committed; whoever comes again when the database is back finds everything as before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseTroubleFilter extends OncePerRequestFilter {

    private static final String OWN_WORDS = "/api/v1";

    private final TemplateEngine templates;
    private final DatabaseWatch watch;

    DatabaseTroubleFilter(TemplateEngine templates, DatabaseWatch watch) {
        this.templates = templates;
        this.watch = watch;
    }

    /** The API says it in its own form; files of the site need no database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.equals(OWN_WORDS) || path.startsWith(OWN_WORDS + "/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (watch.isAway()) {
            tell(DatabaseTrouble.AWAY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<DatabaseTrouble> trouble = watch.look(e);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw e;
            }
            tell(trouble.get(), request, response);
        }
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    private void tell(DatabaseTrouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseWatch.SECONDS_TO_WAIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SecurityRules.CONTENT_SECURITY_POLICY);
        boolean page = isForPeople(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write((page ? page(trouble, request) : problem(trouble)).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return request.getHeader(UnauthenticatedEntry.SCRIPT_HEADER) == null
                && !type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                && !accept.startsWith(MediaType.APPLICATION_JSON_VALUE)
                && !accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private String page(DatabaseTrouble trouble, HttpServletRequest request) {
        StringOutput page = new StringOutput();
        templates.render(
                "site/database-trouble.jte",
                Map.of(
                        "languages",
                        List.of(Words.in(Language.THAI), Words.in(Language.ENGLISH)),
                        "trouble",
                        trouble,
                        "again",
                        again(request)),
                page);
        return page.toString();
    }

    /** Where a page was asked for; nowhere after a form, and never to another site. */
    private static String again(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "") + query;
    }

    /** In the form of the API's problems (RFC 9457). */
    private static String problem(DatabaseTrouble trouble) {
        Words thai = Words.in(Language.THAI);
        Words english = Words.in(Language.ENGLISH);
        String key = key(trouble);
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("type", new Value.Str("/api#" + trouble.code()));
        members.put("title", new Value.Str(thai.of(key)));
        members.put("status", new Value.Num(BigDecimal.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)));
        members.put("code", new Value.Str(trouble.code()));
        members.put("titles", both(thai.of(key), english.of(key)));
        members.put("detail", new Value.Str(thai.of(key + ".kept") + " " + thai.of(key + ".next")));
        members.put(
                "details",
                both(
                        thai.of(key + ".kept") + " " + thai.of(key + ".next"),
                        english.of(key + ".kept") + " " + english.of(key + ".next")));
        members.put("message", new Value.Str(thai.of(key)));
        members.put("advice", new Value.Str(thai.of(key + ".next")));
        return JsonWriter.toString(new Value.Obj(members), JsonWriter.Layout.ONE_LINE);
    }

    private static Value both(String thai, String english) {
        Map<String, Value> texts = new LinkedHashMap<>();
        texts.put("th", new Value.Str(thai));
        texts.put("en", new Value.Str(english));
        return new Value.Obj(texts);
    }

    private static String key(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY -> "site.databaseAway";
            case FULL -> "site.databaseFull";
        };
    }
}
