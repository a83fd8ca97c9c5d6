package pmqa.workbench.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells {@link RequestLog}, which stands outside of everything, the number of the account that asked. */
@Component
class WhoAsked implements HandlerInterceptor, WebMvcConfigurer {

    static final String ATTRIBUTE = "pmqa.request.account";

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Files of pages are for everybody: whoever asks for one costs no look at a session.
        registry.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        if (asking != null && NUMBER.matcher(asking.getName()).matches()) {
            request.setAttribute(ATTRIBUTE, asking.getName());
        }
        return true;
    }
}
