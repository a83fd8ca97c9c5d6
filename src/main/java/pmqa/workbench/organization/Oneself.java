package pmqa.workbench.organization;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import pmqa.workbench.shared.Problem;
import pmqa.workbench.shared.Result;

/**
 * Whether somebody who is signed in is who the session says, asked before what a stolen session must not do (ASVS 5.0, V7.5.1 and V7.5.2). The
 * password shows it; people who have none, because another authority signs them in, sign in anew just before.
 */
@Service
public class Oneself {

    /** For how long a sign-in is as good as the password. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private static final Problem NOT_FRESH = Problem.of(
            "sign-in-not-fresh",
            "",
            "เข้าสู่ระบบไว้นานแล้ว",
            "You signed in too long ago for this.",
            "กด “เข้าสู่ระบบอีกครั้ง” แล้วทำต่อภายใน " + FRESH.toMinutes() + " นาที",
            "Press “Sign in again”, then go on within " + FRESH.toMinutes() + " minutes.");

    private final Accounts accounts;

    Oneself(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether somebody has a password to be asked for. */
    public boolean hasPassword(Person person) {
        return !accounts.isWaiting(person.id());
    }

    /**
     * The person, if shown.
     *
     * @param fresh whether the session began just now
     * @param place the field of the password, for its refusal
     */
    public Result<Person> shown(Person person, String password, boolean fresh, String place) {
        if (hasPassword(person)) {
            return accounts.confirmPassword(person, password, place);
        }
        return fresh ? Result.accepted(person) : Result.refused(List.of(NOT_FRESH));
    }
}
