package daybook.jobs;

import daybook.wording.Unquoted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The framework keeps the whole of a failure in its tables; what that quotes of a row is left out before it is written. */
final class UnquotedEnds implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository repository ? discreet(repository) : bean;
    }

    private static Object discreet(JobRepository repository) {
        return Proxy.newProxyInstance(JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("update") && arguments != null) {
                unquote(arguments[0]);
            }
            try {
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        });
    }

    private static void unquote(@Nullable Object execution) {
        if (execution instanceof StepExecution step) {
            step.setExitStatus(unquoted(step.getExitStatus(), step.getFailureExceptions()));
        } else if (execution instanceof JobExecution job) {
            job.setExitStatus(unquoted(job.getExitStatus(), job.getAllFailureExceptions()));
        }
    }

    private static ExitStatus unquoted(ExitStatus status, List<Throwable> failures) {
        return new ExitStatus(status.getExitCode(), failures.isEmpty() ? "" : Unquoted.trace(failures.get(0)));
    }
}
