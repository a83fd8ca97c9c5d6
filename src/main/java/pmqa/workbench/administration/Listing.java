package pmqa.workbench.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pmqa.workbench.organization.Slice;

/**
 * A page of a list with the addresses of its neighbours.
 *
 * @param address path and parameters of the list without the page number
 */
public record Listing<T>(Slice<T> slice, String address) {

    /** A list with its parameters given as name, value, name, value …; empty ones are left out. */
    static <T> Listing<T> of(Slice<T> slice, String path, String... parameters) {
        StringBuilder address = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(parameters[i])
                        .append('=')
                        .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            }
        }
        return new Listing<>(slice, address.toString());
    }

    public String page(int number) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }
}
