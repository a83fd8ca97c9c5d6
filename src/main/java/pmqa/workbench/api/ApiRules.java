package pmqa.workbench.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import pmqa.workbench.shared.LocalizedText;

/** Puts the API beside the pages: its own paths, no sessions, no cookies, headers for content that is never shown. */
@Configuration(proxyBeanMethods = false)
class ApiRules {

    private static final String PATHS = PathTemplate.ROOT + "/**";

    @Bean
    HandlerMapping apiMapping(ApiDispatcher dispatcher) {
        SimpleUrlHandlerMapping mapping =
                new SimpleUrlHandlerMapping(Map.of(PathTemplate.ROOT, dispatcher, PATHS, dispatcher));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    /** Who calls is found out by the dispatcher, which can say what is wrong with a token. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiFilters(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathTemplate.ROOT, PATHS)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Addresses that could be understood in two ways are refused before anything looks at them. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        RequestRejectedHandler forPages = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (request.getRequestURI().startsWith(PathTemplate.ROOT)) {
                refuse(request, response);
            } else {
                forPages.handle(request, response, rejection);
            }
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        ApiDispatcher.write(
                ProblemReplies.of(
                        unclearAddress(),
                        ProblemReplies.language(Optional.ofNullable(request.getHeader("Accept-Language")))),
                response);
        response.flushBuffer();
    }

    static ApiRefusal unclearAddress() {
        return ApiRefusal.of(
                ApiProblem.INVALID_PARAMETER,
                "",
                LocalizedText.of(
                        "ที่อยู่หรือส่วนหัวของคำขอมีอักขระที่ไม่รับ",
                        "The address or a header has letters that are not accepted."),
                LocalizedText.of("ดูตัวอย่างที่ /api", "See the examples at /api."));
    }
}
