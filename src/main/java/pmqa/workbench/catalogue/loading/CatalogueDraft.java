package pmqa.workbench.catalogue.loading;

import java.util.function.UnaryOperator;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Problem;

/**
 * The whole document of a catalogue before anything in it is believed.
 *
 * @param document in the published shape ({@code schemas/catalogue.schema.json}), if it is right
 * @param located turns a problem whose place is a pointer into the document into one whose place is what somebody must open:
 *     the file, where the document was put together from several, and the pointer within it
 */
public record CatalogueDraft(Value.Obj document, UnaryOperator<Problem> located) {

    /** A document that came in one piece: its pointers are places already. */
    public static CatalogueDraft inOnePiece(Value.Obj document) {
        return new CatalogueDraft(document, problem -> problem);
    }
}
