package daybook.notice;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** By mail: the title is the subject. */
final class MailChannel implements Channel {
    private static final int LEAST_REFUSAL = 400; // of SMTP's answers

    private final JavaMailSender sender;
    private final String from;

    MailChannel(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Answer send(Receiver receiver, Message message) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(receiver.target());
        mail.setSubject(message.title());
        mail.setText(message.body());
        try {
            sender.send(mail);
            return Answer.ARRIVED;
        } catch (MailSendException e) {
            return afterDialogue(e);
        } catch (MailAuthenticationException e) {
            return Answer.refused("the mail server refuses the user or the password");
        } catch (MailException e) {
            return Answer.refused(Reason.of(e));
        }
    }

    /**
     * What befell the mail counts, not what befell the goodbye after it. Spring gives the same exception as the mail's and as its own if it could not
     * connect, and none for the mail if only the goodbye failed.
     */
    private static Answer afterDialogue(MailSendException failure) {
        Exception[] ofMail = failure.getMessageExceptions();
        if (ofMail.length == 0) {
            return Answer.ARRIVED;
        }
        Exception one = ofMail[0];
        boolean refused = one == failure.getCause() || answered(one) >= LEAST_REFUSAL;
        return refused ? Answer.refused(Reason.of(one)) : Answer.unknown(Reason.of(one));
    }

    /** The code that the server answered; −1 if it answered nothing. */
    private static int answered(@Nullable Exception failure) {
        if (failure instanceof SMTPSendFailedException mail) {
            return mail.getReturnCode();
        }
        if (failure instanceof SMTPAddressFailedException receiver) {
            return receiver.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof MessagingException other ? answered(other.getNextException()) : -1;
    }
}
