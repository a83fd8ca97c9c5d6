package pmqa.workbench.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Writes a file as {@code backup} does, up to half its content, and waits to be killed. */
final class KilledOutput {

    private KilledOutput() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new OutputFile(Path.of(arguments[0]), false).onlyForItsOwner().write(file -> {
            file.write(new byte[100_000]);
            file.flush();
            out.println("half-way");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
