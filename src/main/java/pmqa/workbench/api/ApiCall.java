package pmqa.workbench.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pmqa.workbench.document.Value;
import pmqa.workbench.shared.Language;
import pmqa.workbench.shared.LocalizedText;

/**
 * A request that passed every check that does not depend on the operation.
 *
 * @param knownCaller none for operations that are open to everybody
 * @param body {@code null} where the operation takes none
 * @param upload the file that comes with the request, where the operation takes one; not read yet
 * @param language in which single words are told; both languages stand wherever there is room
 */
record ApiCall(
        Operation operation,
        Map<String, String> variables,
        Map<String, String> parameters,
        Preconditions preconditions,
        Optional<Caller> knownCaller,
        Value body,
        Optional<Upload> upload,
        Language language) {

    /** The caller of an operation that needs a token. */
    Caller caller() {
        return knownCaller.orElseThrow(() -> new IllegalStateException(operation.id() + " needs no token"));
    }

    UUID person() {
        return caller().id();
    }

    /** A variable of the path. */
    String path(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    /** A variable of the path that is an id; what is none names nothing. */
    UUID id(String name) {
        String text = path(name);
        if (!Bodies.isId(text)) {
            throw ApiRefusal.of(ApiProblem.NOT_FOUND);
        }
        return UUID.fromString(text);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A parameter that is an id. */
    Optional<UUID> queryId(String name) {
        return query(name).map(text -> {
            if (!Bodies.isId(text)) {
                throw ApiRefusal.of(
                        ApiProblem.INVALID_PARAMETER,
                        name,
                        LocalizedText.of(name + " ต้องเป็น UUID", name + " must be a UUID."),
                        LocalizedText.of("ใช้ id จากรายการ", "Use an id from a list."));
            }
            return UUID.fromString(text);
        });
    }
}
