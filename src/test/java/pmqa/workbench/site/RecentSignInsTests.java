package pmqa.workbench.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Sign-ins are unpacked once, and nobody gets anybody else's. */
class RecentSignInsTests {

    private final AtomicInteger unpacked = new AtomicInteger();
    private final DeserializingConverter unpacking = new DeserializingConverter();
    private final RecentSignIns signIns = new RecentSignIns(bytes -> {
        unpacked.incrementAndGet();
        return unpacking.convert(bytes);
    });

    @Test
    void a_sign_in_is_unpacked_once_and_each_request_gets_a_context_of_its_own() {
        UUID person = UUID.randomUUID();
        byte[] kept = packed(person, 3);
        SecurityContext first = (SecurityContext) signIns.convert(kept);
        first.setAuthentication(null);
        SecurityContext second = (SecurityContext) signIns.convert(kept.clone());
        assertThat(unpacked).hasValue(1);
        assertThat(second.getAuthentication()).isInstanceOfSatisfying(SignedIn.class, signedIn -> {
            assertThat(signedIn.personId()).isEqualTo(person);
            assertThat(signedIn.sessionEpoch()).isEqualTo(3);
            assertThat(signedIn.isAuthenticated()).isTrue();
        });
    }

    @Test
    void people_and_epochs_are_told_apart() {
        UUID person = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(of(packed(person, 1)).personId()).isEqualTo(person);
        assertThat(of(packed(other, 1)).personId()).isEqualTo(other);
        assertThat(of(packed(person, 2)).sessionEpoch()).isEqualTo(2);
        assertThat(of(packed(person, 1)).sessionEpoch()).isEqualTo(1);
        assertThat(unpacked).hasValue(3);
    }

    @Test
    void anything_else_is_unpacked_each_time_since_it_may_change_in_somebodys_hands() {
        byte[] kept = new SerializingConverter().convert(new ArrayList<>(List.of("a")));
        List<?> first = (List<?>) signIns.convert(kept);
        first.clear();
        assertThat(signIns.convert(kept)).isEqualTo(List.of("a"));
    }

    private SignedIn of(byte[] bytes) {
        return (SignedIn) requireNonNull(((SecurityContext) signIns.convert(bytes)).getAuthentication());
    }

    private static byte[] packed(UUID person, int epoch) {
        return new SerializingConverter().convert(new SecurityContextImpl(new SignedIn(person, epoch, "Firefox")));
    }
}
