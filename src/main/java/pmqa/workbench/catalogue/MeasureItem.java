package pmqa.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import pmqa.workbench.shared.LocalizedText;

/** An item of results, for instance 7.1, with the measure types that the criteria name; an agency adds its own measures. */
public record MeasureItem(String code, LocalizedText title, List<MeasureType> measureTypes) {

    public MeasureItem {
        measureTypes = List.copyOf(measureTypes);
    }

    public Optional<MeasureType> measureType(String code) {
        return measureTypes.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
