using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>A closed list of statuses, and what people write instead.</summary>
internal sealed class StatusWords(IReadOnlyList<string> all, IReadOnlyDictionary<string, string> others)
{
    /// <summary>Statuses of an RFC. Clause: <c>standards-rfc-template</c>.</summary>
    public static StatusWords Rfc { get; } = new(
        ["Proposed", "Under Review", "Approved", "Rejected"],
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Draft"] = "Proposed",
            ["Open"] = "Under Review",
            ["In Review"] = "Under Review",
            ["Review"] = "Under Review",
            ["Accepted"] = "Approved",
            ["Implemented"] = "Approved",
            ["Active"] = "Approved",
            ["Done"] = "Approved",
            ["Declined"] = "Rejected",
            ["Withdrawn"] = "Rejected",
        });

    /// <summary>Statuses of a design document. Clause: <c>design-approval-and-period</c>.</summary>
    public static StatusWords Design { get; } = new(
        ["Draft", "In Review", "Accepted", "Rejected", "Implemented", "Superseded"],
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Proposed"] = "Draft",
            ["Under Review"] = "In Review",
            ["Review"] = "In Review",
            ["Open"] = "In Review",
            ["Approved"] = "Accepted",
            ["Done"] = "Implemented",
            ["Declined"] = "Rejected",
            ["Obsolete"] = "Superseded",
            ["Deprecated"] = "Superseded",
        });

    /// <summary>The status that a value begins with, in any case and with hyphens for blanks; null when it begins with none.</summary>
    public string? Parse(string value)
    {
        var text = Normal(value);
        return all.FirstOrDefault(status => AdrSectionNames.BeginsWith(text, status));
    }

    /// <summary>The finding about a value that is none of the list, or null.</summary>
    public Finding? Check(RuleDescriptor rule, string path, HeaderValue? value)
    {
        if (value is null || value.Text.Length == 0 || Parse(value.Text) is not null)
        {
            return null;
        }

        var text = Normal(value.Text);
        var known = others.ContainsKey(text) ? text : NearestName.Of(text, all.Concat(others.Keys));
        var meant = known is null ? $"{all[0]}', or the one of the list that is meant" : $"{others.GetValueOrDefault(known, known)}'";
        return new Finding(
            rule, path, value.Line, value.Column, $"status {ValueText.Quote(value.Text)} is not one of {string.Join(", ", all)}", $"Write 'Status: {meant}");
    }

    // A sign in front is decoration: a check mark, a coloured dot.
    private static string Normal(string value) =>
        string.Join(' ', new string([.. value.SkipWhile(c => !char.IsLetter(c))]).Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
}
