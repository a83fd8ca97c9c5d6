package pmqa.workbench.api;

import java.util.List;
import java.util.Map;
import pmqa.workbench.document.Value;

/** A part of the API: some operations, and the schemas that they name. */
interface OperationSource {

    List<Operation> operations();

    /** Components by name. */
    Map<String, Value.Obj> schemas();
}
