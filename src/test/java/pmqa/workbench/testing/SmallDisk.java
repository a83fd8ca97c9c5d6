package pmqa.workbench.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes that a test fills up. Where mounting is not allowed the test is left out, and says so. */
public final class SmallDisk implements AutoCloseable {

    private static final String FILLER = "filler";
    private static final int STEP = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it on an empty folder. */
    public static SmallDisk on(Path folder, int megabytes) throws IOException {
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0755", "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted, "This account may not mount a file system");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Takes all the space that is left. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER))) {
            byte[] step = new byte[STEP];
            while (true) {
                out.write(step);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    public void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
