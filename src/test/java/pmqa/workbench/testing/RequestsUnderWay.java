package pmqa.workbench.testing;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/** Knows when the server has done everything for its requests; the last byte of a page reaches the browser some statements earlier. */
final class RequestsUnderWay implements ServletRequestListener {

    private int number;

    @Override
    public synchronized void requestInitialized(ServletRequestEvent event) {
        number++;
    }

    @Override
    public synchronized void requestDestroyed(ServletRequestEvent event) {
        number--;
        notifyAll();
    }

    synchronized void awaitNone() {
        try {
            while (number > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
