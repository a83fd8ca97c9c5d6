package pmqa.workbench.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads attributes of sessions. Unpacking who is signed in is a twentieth of what a saved answer costs, and it is the same bytes each
 * time: the sign-ins that were used lately are kept by their bytes. Whether a session still exists, and whether it still counts, is asked of the
 * database at each request as before; other attributes are unpacked each time, since they may change in somebody's hands.
 */
final class RecentSignIns implements Converter<byte[], Object> {

    /** More than work at one node at a time; each takes less than a kilobyte. */
    private static final int MOST = 2_000;

    private final Converter<byte[], Object> unpacking;
    private final byte[] beginning;
    private final ConcurrentLruCache<String, Optional<Authentication>> recent;

    RecentSignIns(Converter<byte[], Object> unpacking) {
        this.unpacking = unpacking;
        byte[] empty = new SerializingConverter().convert(new SecurityContextImpl());
        // Stream header, the marks of an object and its class, the length of the class's name, the name.
        beginning = Arrays.copyOf(
                empty, 4 + 2 + 2 + SecurityContextImpl.class.getName().length());
        recent = new ConcurrentLruCache<>(MOST, packed -> signIn(packed.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public Object convert(byte[] bytes) {
        return isSignIn(bytes)
                ? context(recent.get(new String(bytes, StandardCharsets.ISO_8859_1)))
                : unpacking.convert(bytes);
    }

    /** One for each request: whoever changes theirs changes nobody else's. */
    private static SecurityContext context(Optional<Authentication> signIn) {
        SecurityContext context = new SecurityContextImpl();
        signIn.ifPresent(context::setAuthentication);
        return context;
    }

    private boolean isSignIn(byte[] bytes) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private Optional<Authentication> signIn(byte[] bytes) {
        return unpacking.convert(bytes) instanceof SecurityContext context
                ? Optional.ofNullable(context.getAuthentication())
                : Optional.empty();
    }
}
