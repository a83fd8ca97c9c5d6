package pmqa.workbench.settings;

import java.util.regex.Pattern;

/** Whether a password stands in the address of a database, where every account of the machine could read it in the list of processes. */
final class PasswordInAddress {

    private static final Pattern FORM = Pattern.compile("[^/?]*//[^/?@]*:[^/?@]*@.*|.*[?&]password=.*");

    private PasswordInAddress() {}

    static boolean isIn(String address) {
        return FORM.matcher(address).matches();
    }
}
