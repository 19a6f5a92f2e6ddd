using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Fixing;

/// <summary>What keeps code fixes from being applied: STD1090.</summary>
public static class FixFindings
{
    /// <summary>Nothing was changed.</summary>
    /// <param name="reason">A clause.</param>
    /// <param name="fix">A command or advice.</param>
    public static Finding Refused(string reason, string fix) => new(RuleCatalog.CodeFixStart, "", 0, 0, $"nothing was changed: {reason}", fix);

    internal static Finding Broken(FixOutcome outcome) => new(
        RuleCatalog.CodeFixStart,
        outcome.Path,
        outcome.Line,
        0,
        "nothing was changed in a project that does not compile, because the compiler says what a fix breaks",
        "Restore and build the project until it has no error, and run the command again");

    internal static Finding Held(IReadOnlyList<FixOutcome> held) => new(
        RuleCatalog.CodeFixStart,
        held[0].Path,
        held[0].Line,
        0,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{held.Count} {(held.Count == 1 ? "finding was" : "findings were")} left, because the file has changes that are not committed: "
                + $"{string.Join(", ", held.Select(h => h.Path).Distinct().Take(5).Select(path => ValueText.Line(path, 100)))}"),
        "Commit or stash the changes and run the command again, or give it '-p:StandardsForce=true'");
}
