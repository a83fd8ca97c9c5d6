package pmqa.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import pmqa.workbench.document.Value;
import pmqa.workbench.organization.Role;
import pmqa.workbench.shared.OrganizationType;
import pmqa.workbench.testing.RunningSite;
import pmqa.workbench.testing.WebResponse;

@Tag("slow")
class PagingProperties {

    private static final ApiWorld WORLD = new ApiWorld();

    /** Whatever is added between the pages, everything that was there before the first page comes exactly once. */
    @Property(tries = 25)
    @Label("Leafing through a list gives everything once, whatever is added meanwhile")
    void leafing_gives_everything_once_whatever_is_added_meanwhile(
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll @IntRange(min = 0, max = 17) int before,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 3) Integer> addedAfterEachPage) {
        RunningSite site = WORLD.site;
        UUID root = site.organization(OrganizationType.DEPARTMENT, Optional.empty());
        String token = site.token(site.person(Role.VIEWER, root));
        Set<String> present = new HashSet<>(Set.of(root.toString()));
        for (int i = 0; i < before; i++) {
            present.add(
                    site.organization(OrganizationType.UNIT, Optional.of(root)).toString());
        }

        List<String> leafed = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int page = 0;
        do {
            String path = ApiWorld.ROOT + "/organizations?limit=" + limit
                    + cursor.map(next -> "&cursor=" + next).orElse("");
            WebResponse response = WORLD.send(WORLD.get(path).token(token));
            Value json = ApiWorld.json(response);
            List<String> ids = ApiWorld.ids(json);
            assertThat(ids).hasSizeLessThanOrEqualTo(limit);
            leafed.addAll(ids);
            int added = page < addedAfterEachPage.size() ? addedAfterEachPage.get(page) : 0;
            for (int i = 0; i < added; i++) {
                site.organization(OrganizationType.UNIT, Optional.of(root));
            }
            page++;
            cursor = ApiWorld.at(json, "next") instanceof Value.Str(String next) ? Optional.of(next) : Optional.empty();
        } while (cursor.isPresent());

        assertThat(leafed).doesNotHaveDuplicates().containsAll(present);
    }
}
