package pmqa.workbench.api.token;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.People;
import pmqa.workbench.organization.Person;

/** Finds out who calls, from the secret that the call bears. */
@Component
public class Bearers {

    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    Bearers(Tokens tokens, People people, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /** A usable token with the person in whose name it acts. */
    public record Bearer(Token token, Person person) {}

    /** Nothing for a secret that is unknown, expired or revoked, or whose person's account is closed; nobody is told which. */
    public Optional<Bearer> find(String secret) {
        if (!Secrets.isShaped(secret)) {
            return Optional.empty();
        }
        Optional<Bearer> bearer = tokens.findBySecret(Secrets.hash(secret))
                .filter(token -> token.isUsable(clock.instant()))
                .flatMap(token -> people.find(token.person())
                        .filter(person -> !person.disabled())
                        .map(person -> new Bearer(token, person)));
        bearer.ifPresent(found -> tokens.noteUse(found.token()));
        return bearer;
    }
}
