package pmqa.workbench.catalogue;

import java.util.Map;
import pmqa.workbench.shared.LocalizedText;

/**
 * A dimension of development towards "ระบบราชการ 4.0" and what it means at each level (source 003).
 *
 * @param byLevel the source's text for each level code
 */
public record Dimension(String code, LocalizedText title, Map<String, String> byLevel) {

    public Dimension {
        byLevel = Map.copyOf(byLevel);
    }
}
