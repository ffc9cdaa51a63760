package org.fascicle.cli;

import picocli.CommandLine;

/** Two lines for an argument that cannot be understood. */
final class BadArguments implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + e.getMessage());
        command.getErr().println("  Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.UNREADABLE;
    }
}
