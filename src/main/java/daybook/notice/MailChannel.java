package daybook.notice;

import jakarta.mail.SendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** By mail: the title is the subject. */
final class MailChannel implements Channel {
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
     * Spring says by its shape how far the dialogue came: with a cause and the mail, the server was not reached; with a cause and no mail, only the
     * goodbye failed; without a cause, it broke off while the mail was handed over, and only an answer of the server says that it was refused.
     */
    private static Answer afterDialogue(MailSendException failure) {
        if (failure.getCause() != null) {
            return failure.getFailedMessages().isEmpty() ? Answer.ARRIVED : Answer.refused(Reason.of(failure));
        }
        for (Exception one : failure.getMessageExceptions()) {
            return one instanceof SendFailedException ? Answer.refused(Reason.of(one)) : Answer.unknown(Reason.of(one));
        }
        return Answer.unknown(Reason.of(failure));
    }
}
