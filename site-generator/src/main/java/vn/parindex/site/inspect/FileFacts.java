package vn.parindex.site.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a file that was looked at.
 *
 * @param policy what a page allows to be loaded; empty for other files and for pages to be sent
 *     alone, each of which has its own
 * @param defects what is wrong whatever the other files hold
 */
record FileFacts(
    Set<String> ids,
    List<LinkFinder.Reference> references,
    Optional<String> policy,
    List<Defect> defects) {}
