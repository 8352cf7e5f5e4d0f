package daybook.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar carries. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Daybook " + (version == null ? "(unpacked)" : version), "Java " + Runtime.version()};
    }
}
