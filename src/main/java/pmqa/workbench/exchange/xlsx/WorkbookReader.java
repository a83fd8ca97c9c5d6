package pmqa.workbench.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pmqa.workbench.shared.Result;

/** Finds the parts of a workbook through its relationships (ECMA-376 part 2, 9.3) and reads its sheets. */
final class WorkbookReader {

    private static final int MOST_SHEETS = 200;
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final SafeWorkbook workbook;

    private WorkbookReader(SafeWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Every sheet of a workbook, hidden ones included, in the order of their tabs. */
    static Result<List<Grid>> read(SafeWorkbook workbook) {
        try {
            return new WorkbookReader(workbook).sheets();
        } catch (SheetParser.TooManyCellsException tooMany) {
            return Result.refused(WorkbookProblems.tooManyCells(SheetParser.MOST_CELLS));
        } catch (SafeXml.DoctypeException doctype) {
            return Result.refused(WorkbookProblems.doctype("xml"));
        } catch (XMLStreamException | NoSuchElementException broken) {
            // The JDK's reader answers a document that ends too early with a NoSuchElementException.
            return Result.refused(WorkbookProblems.broken("xml"));
        }
    }

    /** A part that another one refers to; {@code kind} is the last word of the relationship's type. */
    private record Relationship(String kind, String part) {}

    private record Tab(String name, String relationship) {}

    private Result<List<Grid>> sheets() throws XMLStreamException {
        Optional<String> main = relationships("").values().stream()
                .filter(relationship -> relationship.kind().equals("officeDocument"))
                .map(Relationship::part)
                .filter(workbook::has)
                .findFirst();
        if (main.isEmpty() || !workbook.read(main.get(), WorkbookReader::isWorkbook)) {
            return Result.refused(WorkbookProblems.notAWorkbook());
        }
        Map<String, Relationship> related = relationships(main.get());
        SheetParser parser = new SheetParser(strings(related), looks(related));
        List<Grid> sheets = new ArrayList<>();
        for (Tab tab : workbook.read(main.get(), WorkbookReader::tabs)) {
            @Nullable Relationship sheet = related.get(tab.relationship());
            if (sheet == null) {
                throw new XMLStreamException("No part for the sheet " + tab.name());
            }
            if (sheet.kind().equals("worksheet")) {
                sheets.add(workbook.read(sheet.part(), xml -> parser.read(tab.name(), xml)));
            }
        }
        return Result.accepted(sheets);
    }

    private static boolean isWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName().equals("workbook");
            }
        }
        return false;
    }

    private static List<Tab> tabs(XMLStreamReader xml) throws XMLStreamException {
        List<Tab> tabs = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                @Nullable String name = xml.getAttributeValue(null, "name");
                @Nullable String id = xml.getAttributeValue(RELATIONSHIPS, "id");
                @Nullable String strictId = id == null ? xml.getAttributeValue(STRICT_RELATIONSHIPS, "id") : id;
                if (name == null || strictId == null || tabs.size() == MOST_SHEETS) {
                    throw new XMLStreamException("A sheet without name or part, or too many sheets");
                }
                tabs.add(new Tab(name, strictId));
            }
        }
        return tabs;
    }

    private List<String> strings(Map<String, Relationship> related) throws XMLStreamException {
        Optional<String> part = part(related, "sharedStrings");
        return part.isPresent() ? workbook.read(part.get(), SharedStrings::read) : List.of();
    }

    private NumberLooks looks(Map<String, Relationship> related) throws XMLStreamException {
        Optional<String> part = part(related, "styles");
        return part.isPresent() ? workbook.read(part.get(), NumberLooks::read) : NumberLooks.NONE;
    }

    private Optional<String> part(Map<String, Relationship> related, String kind) {
        return related.values().stream()
                .filter(relationship -> relationship.kind().equals(kind))
                .map(Relationship::part)
                .filter(workbook::has)
                .findFirst();
    }

    /** The relationships of a part by their ids; those of the package itself for an empty name. */
    private Map<String, Relationship> relationships(String part) throws XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        return workbook.read(folder + "_rels/" + part.substring(name) + ".rels", xml -> relationships(xml, folder));
    }

    private static Map<String, Relationship> relationships(XMLStreamReader xml, String folder)
            throws XMLStreamException {
        Map<String, Relationship> related = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                @Nullable String id = xml.getAttributeValue(null, "Id");
                @Nullable String type = xml.getAttributeValue(null, "Type");
                @Nullable String target = xml.getAttributeValue(null, "Target");
                if (id != null && type != null && target != null) {
                    related.put(
                            id, new Relationship(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return related;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String path = target;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return from + path;
    }
}
