package pmqa.workbench.reporting;

import java.util.ArrayList;
import java.util.List;
import pmqa.workbench.catalogue.Category;

/** The organisation profile: each topic with what the agency says of it. */
final class ProfileSections {

    private final Material material;
    private final Pen pen;

    ProfileSections(Material material) {
        this.material = material;
        this.pen = material.pen();
    }

    /** One for each profile of the catalogue that is wanted; none where nobody wrote anything and it is not assessed. */
    List<Section> make() {
        return material.catalogue()
                .categories(Category.Profile.class)
                .filter(profile -> material.options().shows(profile.code()))
                .map(this::section)
                .toList();
    }

    private Section section(Category.Profile profile) {
        List<Section> topics = new ArrayList<>();
        for (Category.Profile.Topic topic : profile.topics()) {
            String told = material.answers().profile().getOrDefault(topic.code(), "");
            Block.Paragraph paragraph = told.isBlank()
                    ? new Block.Paragraph(pen.say("profile.missing"), Block.Tone.QUIET)
                    : new Block.Paragraph(pen.text(told.strip()), Block.Tone.BODY);
            topics.add(new Section(
                    "profile-" + topic.code().replace('.', '-'),
                    2,
                    pen.text(topic.code() + " " + topic.title().in(pen.language())),
                    List.of(paragraph),
                    List.of()));
        }
        return new Section("profile", 1, pen.of(profile.title()), List.of(), topics);
    }
}
