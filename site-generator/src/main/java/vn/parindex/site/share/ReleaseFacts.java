package vn.parindex.site.share;

import java.time.LocalDate;

/**
 * What is told of a release besides its files.
 *
 * @param siteName as its home page says it
 * @param language in which the pages that lead on speak: "vi", "en"
 * @param dataVersion of its data: "2025.8"
 * @param day of its data: nothing in it became known later
 * @param edition "office", or that for the public
 * @param program which made it: "parindex 0.1.0"
 */
public record ReleaseFacts(
    String siteName,
    String language,
    String dataVersion,
    LocalDate day,
    String edition,
    String program) {}
