using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>What readers say, as texts.</summary>
internal static class Answers
{
    public static IEnumerable<string> Of(IEnumerable<Finding> findings) => findings.Select(Text);

    public static IEnumerable<string> Of(Finding? finding) => finding is null ? [] : [Text(finding)];

    /// <summary>Reads, and gives the message of an exception that the reader promises for what it refuses.</summary>
    public static IEnumerable<string> Unless<TException>(Action read)
        where TException : Exception
    {
        try
        {
            read();
            return [];
        }
        catch (TException e)
        {
            return [e.Message];
        }
    }

    private static string Text(Finding finding) => finding is { Line: >= 0, Column: >= 0 } && finding.Rule.Id != "STD0999"
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {OutputText.Line(finding.Path)}({finding.Line},{finding.Column}): {finding.Text}")
        : throw new InvalidOperationException($"{finding.Rule.Id} at ({finding.Line},{finding.Column}): {finding.Message}");
}
