package pmqa.workbench.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Shows the templates that the build turned into classes. A view's name is a template's path without its ending. */
@Configuration(proxyBeanMethods = false)
class Views {

    private static final String TEMPLATE_CLASSES = "templates";

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATE_CLASSES);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine templates) {
        return new TemplateViews(templates);
    }

    /** Comes before Spring's own resolver, which would look for a file; redirects are left to that. */
    private record TemplateViews(TemplateEngine templates) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            boolean redirect = name.startsWith("redirect:") || name.startsWith("forward:");
            return redirect ? null : view(templates, name + ".jte");
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private static View view(TemplateEngine templates, String template) {
        return (model, _, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Map<String, Object> values = new HashMap<>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (!name.startsWith("org.springframework.")) {
                        values.put(name, value);
                    }
                });
            }
            // Not closed when it fails: half a page would be sent as if it were whole.
            Writer writer = response.getWriter();
            templates.render(template, values, new WriterOutput(writer));
            writer.flush();
        };
    }
}
