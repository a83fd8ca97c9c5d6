package pmqa.workbench.organization.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pmqa.workbench.organization.Organization;
import pmqa.workbench.shared.OrganizationType;

/** The whole organisation tree in memory – some ten thousand nodes – so that a plan of as many rows asks the database once. */
final class TreeSketch {

    private final Map<String, Node> byCode = new HashMap<>();
    private final Map<UUID, Node> byId = new HashMap<>();

    /** A node of the tree as it stands. */
    record Node(Organization organization, boolean retired) {}

    private TreeSketch() {}

    /** Where sketches come from. */
    @Component
    static class Trees {

        private final JdbcClient sql;

        Trees(JdbcClient sql) {
            this.sql = sql;
        }

        TreeSketch draw() {
            TreeSketch sketch = new TreeSketch();
            sql.sql(
                            "select id, parent_id, code, name_th, name_en, type, retired_at is not null as retired from organization")
                    .query(row -> {
                        Organization organization = new Organization(
                                row.getObject("id", UUID.class),
                                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name_th"),
                                row.getString("name_en"),
                                OrganizationType.ofCode(row.getString("type")).orElseThrow());
                        Node node = new Node(organization, row.getBoolean("retired"));
                        sketch.byCode.put(organization.code(), node);
                        sketch.byId.put(organization.id(), node);
                    });
            return sketch;
        }
    }

    Optional<Node> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Node> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** The node of that id and all those above it; a circle, should the data hold one, ends the walk. */
    List<UUID> path(UUID id) {
        Set<UUID> path = new HashSet<>();
        @Nullable UUID at = id;
        while (at != null && path.add(at)) {
            Node node = byId.get(at);
            at = node == null ? null : node.organization().parent().orElse(null);
        }
        return new ArrayList<>(path);
    }
}
