package pmqa.workbench.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pmqa.workbench.assessment.SubmissionOverview.Row;
import pmqa.workbench.assessment.SubmissionOverview.State;
import pmqa.workbench.organization.Slice;

/**
 * A page of the list of submissions, with the addresses of its neighbours.
 *
 * @param cycle id of the cycle, empty if there is none
 */
public record SubmissionList(Slice<Row> slice, String cycle, Optional<State> state, String words) {

    /** The same cycle and words, in a state or in all of them. */
    public String in(Optional<State> other) {
        return "/submissions?cycle=" + cycle
                + other.map(one -> "&state=" + one.code()).orElse("")
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    public String page(int number) {
        return in(state) + "&page=" + number;
    }
}
