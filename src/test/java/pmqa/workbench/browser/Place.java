package pmqa.workbench.browser;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;

/**
 * A page of the site in one of its states.
 *
 * @param name for the tests' names
 * @param route the route that shows it, as the controller has it; empty for states that no route of its own shows
 * @param path where it is
 * @param arrange what its visitor does there until it is in this state
 */
record Place(String name, String route, Who who, String path, BiConsumer<Visitor, Page> arrange) {

    /** Whoever looks at it. */
    enum Who {
        STRANGER,
        CONTRIBUTOR,
        COORDINATOR,
        APPROVER,
        VIEWER,
        NEIGHBOUR,
        PROVINCIAL,
        NOBODY,
        OFFICER,
        ADMINISTRATOR
    }

    static Place of(Who who, String route, String path) {
        return new Place(route, route, who, path, (_, _) -> {});
    }

    static Place of(Who who, String route) {
        return of(who, route, route);
    }

    /** The same page in another state. */
    Place when(String state, BiConsumer<Visitor, Page> arrangement) {
        return new Place(name + " – " + state, route, who, path, arrangement);
    }

    /** The same page after its last form was sent with nothing filled in. */
    Place refused() {
        return when("refused", (visitor, page) -> {
            arrange.accept(visitor, page);
            page.locator("main form").last().evaluate("form => form.noValidate = true");
            page.locator("main form button.primary").last().click();
            page.locator(".error-summary").waitFor();
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
