package daybook.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Tells a mail address from other text. */
final class MailAddress {
    private MailAddress() {}

    /** Whether it is exactly one address: with two, one could be told and the other not. */
    static boolean isOne(String text) {
        try {
            InternetAddress[] found = InternetAddress.parse(text, true);
            if (found.length != 1 || !found[0].getAddress().contains("@")) {
                return false;
            }
            found[0].validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
