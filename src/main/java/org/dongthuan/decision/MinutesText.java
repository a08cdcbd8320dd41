package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says that puts facts on record, to be signed by hand: minutes, or a notice to an authority.
 *
 * @param issuer the agency at whose head it stands
 * @param title the kind of paper
 * @param subject what it is about, in a line below
 * @param addressee whom it is for; nobody in minutes
 * @param date the day of the paper
 * @param signers who signs, by their capacities
 * @param mark who printed it and when; stands on every page
 */
public record MinutesText(
        AgencyCode issuer,
        String title,
        String subject,
        @Nullable String addressee,
        LocalDate date,
        List<Section> sections,
        List<String> signers,
        String mark) {

    public MinutesText {
        title = PaperText.of("title", title);
        subject = PaperText.of("subject", subject);
        sections = List.copyOf(sections);
        signers = PaperText.all("signer", signers);
        mark = PaperText.of("mark", mark);
    }

    public String dateInWords() {
        return VietnamTime.inWords(date);
    }

    /** Facts that belong together. */
    public record Section(String heading, List<Line> lines) {
        public Section {
            heading = PaperText.of("heading", heading);
            lines = List.copyOf(lines);
        }
    }

    /** A fact with its label. */
    public record Line(String label, String value) {
        public Line {
            label = PaperText.of("label", label);
            value = PaperText.of("value", value);
        }
    }
}
