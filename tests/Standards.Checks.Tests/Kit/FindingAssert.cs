using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Kit;

/// <summary>Asserts all that a user sees of a finding: rule, place, message and fix.</summary>
internal static class FindingAssert
{
    /// <summary>The finding is of this rule at this place, in these words.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="id">Id of the rule.</param>
    /// <param name="place">As a compiler writes it: <c>path(line,column)</c>.</param>
    /// <param name="message">What is wrong, without the full stop.</param>
    /// <param name="fix">What to do, without the full stop.</param>
    public static void Is(Finding finding, string id, string place, string message, string fix) =>
        Assert.Equal(Text(id, place, message, fix), Text(finding.Rule.Id, $"{finding.Path}({finding.Line},{finding.Column})", finding.Message, finding.Fix));

    /// <summary>The same with the place in its parts.</summary>
    public static void Is(Finding finding, string id, string path, int line, int column, string message, string fix) =>
        Is(finding, id, $"{path}({line},{column})", message, fix);

    /// <summary>There is one finding only: of this rule at this place, in these words.</summary>
    public static void Only(IEnumerable<Finding> findings, string id, string place, string message, string fix) =>
        Is(Assert.Single(findings), id, place, message, fix);

    /// <summary>The same with the place in its parts.</summary>
    public static void Only(IEnumerable<Finding> findings, string id, string path, int line, int column, string message, string fix) =>
        Only(findings, id, $"{path}({line},{column})", message, fix);

    // Neither a message nor a fix holds a line end, so that two findings that differ have two texts.
    private static string Text(string id, string place, string message, string fix) => $"{place}: {id}\n{message}\n{fix}";
}
