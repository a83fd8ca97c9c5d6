package pmqa.workbench.cli;

import java.util.Locale;

/** A short name for a fault: the same fault at the same place has the same code on every machine. */
final class FaultCode {

    private static final String PRODUCT = "pmqa.workbench";

    private FaultCode() {}

    /** {@code E-7C1F09}: from the kind of exception and the first place in this program that it passed. */
    static String of(Throwable fault) {
        String place = "";
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith(PRODUCT)) {
                place = frame.getClassName() + "." + frame.getMethodName();
                break;
            }
        }
        int hash = (fault.getClass().getName() + "@" + place).hashCode() & 0xFF_FFFF;
        return String.format(Locale.ROOT, "E-%06X", hash);
    }
}
