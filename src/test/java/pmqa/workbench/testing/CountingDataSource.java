package pmqa.workbench.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers the statements that requests send to the database; what runs in the background is not counted. */
final class CountingDataSource extends DelegatingDataSource {

    /** How Tomcat names the threads that answer requests. */
    private static final String REQUEST_THREAD = "-exec-";

    private final List<String> statements = new CopyOnWriteArrayList<>();

    CountingDataSource(DataSource target) {
        super(target);
    }

    /** What was sent since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof Statement statement
                    ? counted(statement, method.getReturnType(), arguments == null ? "" : String.valueOf(arguments[0]))
                    : result;
        });
    }

    private Object counted(Statement statement, Class<?> type, String sql) {
        return proxy(type, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")
                    && Thread.currentThread().getName().contains(REQUEST_THREAD)) {
                statements.add(arguments == null ? sql : String.valueOf(arguments[0]));
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
