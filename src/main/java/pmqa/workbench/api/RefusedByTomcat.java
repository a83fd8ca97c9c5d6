package pmqa.workbench.api;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server refuses before any program sees it – broken encodings, hidden slashes – is a problem, too, if it was meant for the API. */
@Configuration(proxyBeanMethods = false)
class RefusedByTomcat {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheApi() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Tomcat makes it by its name. */
    public static final class ProblemValve extends ErrorReportValve {

        public ProblemValve() {
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            String path = request.getRequestURI() == null ? "" : request.getRequestURI();
            boolean refused = response.getStatus() >= 400 && response.getStatus() < 500;
            if (!path.startsWith(PathTemplate.ROOT) || !refused || response.getContentWritten() > 0) {
                super.report(request, response, throwable);
                return;
            }
            try {
                ApiDispatcher.write(
                        ProblemReplies.of(
                                ApiRules.unclearAddress(),
                                ProblemReplies.language(Optional.ofNullable(request.getHeader("Accept-Language")))),
                        response.getResponse());
                response.finishResponse();
            } catch (IOException gone) {
                // The caller does not wait for an answer any more.
                super.report(request, response, throwable);
            }
        }
    }
}
