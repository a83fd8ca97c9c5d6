package pmqa.workbench.administration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import pmqa.workbench.organization.CycleDraft;
import pmqa.workbench.organization.ParticipantChoice;
import pmqa.workbench.shared.OrganizationType;

/** Reads what a form about cycles sends; a missing field is an empty one. */
final class CycleForm {

    private CycleForm() {}

    static CycleDraft draft(MultiValueMap<String, String> form) {
        return new CycleDraft(
                text(form, "fiscalYear"),
                text(form, "catalogue"),
                text(form, "nameTh"),
                text(form, "nameEn"),
                windows(form),
                choice(form));
    }

    static List<CycleDraft.Window> windows(MultiValueMap<String, String> form) {
        List<CycleDraft.Window> windows = new ArrayList<>();
        for (int number = 1; number <= CycleDraft.PHASES; number++) {
            windows.add(new CycleDraft.Window(text(form, "starts" + number), text(form, "ends" + number)));
        }
        return windows;
    }

    static ParticipantChoice choice(MultiValueMap<String, String> form) {
        Set<OrganizationType> types = EnumSet.noneOf(OrganizationType.class);
        for (String code : Objects.requireNonNullElse(form.get("types"), List.<String>of())) {
            OrganizationType.ofCode(code).ifPresent(types::add);
        }
        return new ParticipantChoice(text(form, "root"), types);
    }

    static String text(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }
}
