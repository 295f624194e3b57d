package vn.parindex.analytics.versions;

import vn.parindex.analytics.model.DataFile;

/**
 * A file that differs between two versions of the data.
 *
 * @param path relative to the data folder, with {@code /}
 * @param content what it holds; in the later version, where both have it
 * @param kind new, gone, or other bytes
 */
public record FileChange(String path, DataFile.Kind content, ChangeKind kind) {}
