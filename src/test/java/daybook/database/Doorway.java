package daybook.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door before a server, which can be shut: then nobody who was inside stays there, and nobody is let in. */
public final class Doorway implements AutoCloseable {
    private final int behind;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    /** On the loopback interface, as the server itself. */
    public Doorway(int behind) {
        this.behind = behind;
        this.door = bound(0);
        this.port = door.getLocalPort();
        letIn();
    }

    public int port() {
        return port;
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letIn() {
        ServerSocket mine = door;
        started(() -> {
            while (!mine.isClosed()) {
                Socket guest = mine.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(guest);
                open.add(inside);
                started(() -> carry(guest, inside));
                started(() -> carry(inside, guest));
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // the door was shut, or somebody has left
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    public void shut() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void opensAgain() {
        door = bound(port);
        letIn();
    }

    @Override
    public void close() {
        shut();
    }
}
