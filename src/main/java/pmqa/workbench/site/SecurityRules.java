package pmqa.workbench.site;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which paths are open to everybody, and the headers, tokens and hashes that protect the rest. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; object-src 'none'; frame-src 'self'; script-src 'self'; style-src 'self'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            SessionEpochFilter epochs,
            DeniedFilter denied,
            UploadGuard uploads,
            UnauthenticatedEntry entry)
            throws Exception {
        return http.authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        "/assets/**",
                                        "/sign-in",
                                        "/sign-in/**",
                                        "/forgotten",
                                        "/link/**",
                                        "/mail/decline/*",
                                        "/language",
                                        "/api",
                                        "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(denied, CsrfFilter.class)
                .addFilterBefore(uploads, CsrfFilter.class)
                .addFilterBefore(epochs, AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry))
                // Mail programs decline letters without having opened a page (RFC 8058); the link itself is signed.
                .csrf(csrf -> csrf.csrfTokenRepository(new SchemeCsrfTokens())
                        .ignoringRequestMatchers("/mail/decline/*")
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                // Signing in is explicit (SignInController); otherwise every request, even for a style sheet, reads the
                // session.
                .sessionManagement(sessions -> sessions.requireExplicitAuthenticationStrategy(true))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }
}
