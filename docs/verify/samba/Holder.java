import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import java.util.EnumSet;

/**
 * A second computer that has files open as a program of Windows has them that allows others to read
 * and to write but not to delete: FILE_SHARE_DELETE is not given. Says HELD, and holds until the
 * standard input ends.
 */
final class Holder {
  public static void main(String[] arguments) throws Exception {
    try (SMBClient client = new SMBClient();
        Connection connection = client.connect("127.0.0.1")) {
      Session session = connection.authenticate(AuthenticationContext.guest());
      DiskShare share = (DiskShare) session.connectShare(arguments[0]);
      for (int i = 1; i < arguments.length; i++) {
        share.openFile(
            arguments[i].replace('/', '\\'),
            EnumSet.of(AccessMask.GENERIC_READ),
            null,
            EnumSet.of(SMB2ShareAccess.FILE_SHARE_READ, SMB2ShareAccess.FILE_SHARE_WRITE),
            SMB2CreateDisposition.FILE_OPEN,
            null);
      }
      System.out.println("HELD");
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
