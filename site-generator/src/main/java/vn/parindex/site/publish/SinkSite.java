package vn.parindex.site.publish;

import java.util.HashMap;
import java.util.Map;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/** A site that somebody takes elsewhere: nothing stands there yet. */
final class SinkSite implements Site {

  private final Sink files;
  private final Map<SitePath, String> hashes = new HashMap<>();

  SinkSite(Sink files) {
    this.files = files;
  }

  @Override
  public void put(SitePath path, byte[] bytes) {
    if (hashes.putIfAbsent(path, Manifest.sha256(bytes)) != null) {
      throw new IllegalArgumentException(path + " is in the site already");
    }
    files.put(path, bytes);
  }

  @Override
  public boolean stands(SitePath path, Fingerprint content) {
    return false;
  }

  @Override
  public void keep(SitePath path, Fingerprint content) {
    throw new IllegalArgumentException("nothing stands here");
  }

  @Override
  public String sha256(SitePath path) {
    String hash = hashes.get(path);
    if (hash == null) {
      throw new IllegalArgumentException(path + " is not in the site");
    }
    return hash;
  }
}
