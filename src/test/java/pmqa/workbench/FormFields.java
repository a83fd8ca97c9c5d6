package pmqa.workbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebClient;
import pmqa.workbench.testing.WebResponse;

/** Which fields a route takes: found in the program itself and on its page, so that a new route needs no entry anywhere. */
final class FormFields {

    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private FormFields() {}

    /** The names of the fields with the values that the page itself would send. */
    static Map<String, String> of(RunningSite site, WebClient client, String route, String path) {
        Map<String, String> fields = new LinkedHashMap<>();
        handler(site, route).ifPresent(method -> declared(method, fields));
        WebResponse page = client.get(path);
        if (page.status() == 200) {
            Matcher inputs = INPUT.matcher(page.body());
            while (inputs.find()) {
                Matcher name = NAME.matcher(inputs.group());
                if (name.find() && !name.group(1).equals("_csrf")) {
                    Matcher value = VALUE.matcher(inputs.group());
                    fields.putIfAbsent(name.group(1), value.find() ? value.group(1) : "");
                }
            }
        }
        fields.keySet().removeAll(java.util.Set.of("language", "back"));
        return fields;
    }

    static Optional<HandlerMethod> handler(RunningSite site, String route) {
        return site
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> entry.getKey().getPatternValues().stream()
                                .anyMatch(pattern -> route.equals(method + " " + pattern))))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void declared(HandlerMethod handler, Map<String, String> fields) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
                fields.putIfAbsent(name, "");
            } else if (parameter.getParameterType().isRecord()
                    && !parameter.hasParameterAnnotation(PathVariable.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> fields.putIfAbsent(component.getName(), ""));
            }
        }
    }
}
