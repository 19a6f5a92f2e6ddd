namespace Standards.Checks.Gates.TestRuns;

/// <summary>One test of a run; each row of a theory is one.</summary>
/// <param name="Type">Full name of the class, nested ones with <c>+</c>; empty when the report does not say.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Name">As the report shows it, with the arguments of a row.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Reason">Why it was skipped, cut after a few hundred characters; empty when nothing says it.</param>
/// <param name="Categories">Categories that the report gives it.</param>
public sealed record TestResult(
    string Type, string Method, string Name, TestOutcome Outcome, TimeSpan Duration, string Reason, IReadOnlyList<string> Categories);
