package pmqa.workbench.catalogue;

import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/**
 * A level of a process item.
 *
 * @param code {@code basic}, {@code advance} or {@code significance}
 * @param title ระดับพื้นฐาน / ก้าวหน้า / พัฒนาจนเกิดผล
 * @param points points of an item whose boxes up to and including this level are all met: 300, 400, 500 (source 003, "ระดับในการประเมินสถานะ")
 * @param focus what the level looks at: {@code A&D}, {@code Alignment}, {@code Integration}
 * @param stance how the source's table of dimensions characterises the level: Reactive, Proactive, Effective & innovative
 * @param result heading of a column in which the agency tells the result of each level in words; only the earlier form of PMQA 4.0 has one
 */
public record Level(
        String code,
        LocalizedText title,
        int points,
        String focus,
        Optional<String> stance,
        Optional<LocalizedText> result) {}
