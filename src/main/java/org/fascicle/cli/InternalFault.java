package org.fascicle.cli;

import org.fascicle.report.RunReport;
import org.fascicle.rulebook.RuleBookRefused;
import org.fascicle.text.Problem;
import picocli.CommandLine;

/** What a person sees when a command cannot go on: never a stack trace, never silence. */
final class InternalFault implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CannotGoOn cannot) {
            cannot.problems().forEach(problem -> command.getErr().println(problem));
            return ExitCode.UNREADABLE;
        }
        if (e instanceof RuleBookRefused refused) {
            for (Problem problem : refused.problems()) {
                command.getErr().println(problem);
            }
            int count = refused.problems().size();
            command.getErr()
                    .println("The rule book is not used: " + count + (count == 1 ? " problem" : " problems")
                            + " in it.");
            command.getErr()
                    .println("  fascicle check --explain "
                            + refused.problems().get(0).code() + " says more about the first.");
            return ExitCode.REFUSED;
        }
        command.getErr().println(RunReport.contactAClinician());
        command.getErr().println("  For the people who keep the program: " + e);
        return ExitCode.FAULT;
    }
}
