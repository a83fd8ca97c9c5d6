package pmqa.workbench.improvement;

import java.util.LinkedHashMap;
import java.util.Map;
import pmqa.workbench.catalogue.Catalogue;
import pmqa.workbench.shared.LocalizedText;

/** What a plan can be linked to: every code of a catalogue that stands for something to be done or reached, with its words. */
public final class Subjects {

    private Subjects() {}

    /** All of them by code, in the catalogue's order. */
    public static Map<String, LocalizedText> of(Catalogue catalogue) {
        Map<String, LocalizedText> subjects = new LinkedHashMap<>();
        catalogue.levelItems().forEach(item -> {
            subjects.put(item.code(), item.title());
            item.checkpoints().forEach(box -> subjects.put(item.key(box), LocalizedText.same(box.text())));
        });
        catalogue.questions().forEach(question -> subjects.put(question.code(), LocalizedText.same(question.title())));
        catalogue
                .requirements()
                .forEach(requirement -> subjects.put(requirement.code(), LocalizedText.same(requirement.text())));
        catalogue.measureItems().forEach(item -> {
            subjects.put(item.code(), item.title());
            item.measureTypes().forEach(type -> subjects.put(type.code(), type.title()));
        });
        return subjects;
    }
}
