package pmqa.workbench.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, whose failures can be told from all others. */
final class ResultStream extends FilterOutputStream {

    ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int single) throws IOException {
        try {
            out.write(single);
        } catch (IOException failed) {
            throw new OutputFailure(failed);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            throw new OutputFailure(failed);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failed) {
            throw new OutputFailure(failed);
        }
    }
}
