package pmqa.workbench.exchange.xlsx;

import pmqa.workbench.catalogue.Category;

/** The names that the sheets of a form are given; a person may rename them. */
final class SheetNames {

    static final String FACTS = "คำชี้แจงและข้อมูลหน่วยงาน";
    static final String FORM = "_pmqa";

    private SheetNames() {}

    static String of(Category category) {
        return category.code().equals(category.number())
                ? "หมวด " + category.code()
                : "หมวด " + category.number() + " " + category.code();
    }

    /** The heading of a category: number, code where it differs, and title. */
    static String heading(Category category) {
        return of(category) + " " + category.title().th();
    }
}
