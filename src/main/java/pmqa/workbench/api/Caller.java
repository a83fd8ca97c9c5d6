package pmqa.workbench.api;

import java.util.UUID;
import pmqa.workbench.api.token.Bearers.Bearer;
import pmqa.workbench.api.token.Token;
import pmqa.workbench.organization.Person;

/** In whose name a call is made, and with which token. */
record Caller(Token token, Person person) {

    static Caller of(Bearer bearer) {
        return new Caller(bearer.token(), bearer.person());
    }

    UUID id() {
        return person.id();
    }
}
