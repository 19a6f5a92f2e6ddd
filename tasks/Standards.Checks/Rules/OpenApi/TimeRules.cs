using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8309: timestamps are texts in UTC. Clause <c>utc-iso8601-timestamps</c>.</summary>
internal sealed partial class TimeRules : IOpenApiRules
{
    private static readonly HashSet<string> Misspelt =
        new(StringComparer.OrdinalIgnoreCase) { "datetime", "date_time", "timestamp", "iso8601", "iso-8601", "local-date-time", "rfc3339" };

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiTimes];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        SchemaUse[] named = [.. subject.Walk.Uses.Where(u => u.Name.Length > 0 && (Moment().IsMatch(u.Name) || IsDay(u)))];
        SchemaUse[] moments = [.. subject.Walk.Uses.Where(u => u.Schema.Format == "date-time")];
        return
        [
            .. named.Where(IsWrong).Select(Wrong).ToArray().Say(named.Length, "timestamps are not date-time texts"),
            .. moments.SelectMany(Examples).ToArray().Say(moments.Length, "examples of timestamps are not in UTC"),
        ];
    }

    private static bool IsDay(SchemaUse use) => Day().IsMatch(use.Name) && use.Schema.Type == "string";

    // A choice, a pattern and a reference to something of one's own have a form that somebody chose.
    private static bool IsWrong(SchemaUse use)
    {
        var schema = use.Schema;
        return schema.Type switch
        {
            "integer" or "number" => true,
            "string" => (schema.Format is null or "" or "int64" && !schema.Has("pattern", "enum", "const")) || Misspelt.Contains(schema.Format ?? ""),
            _ => false,
        };
    }

    private static Finding Wrong(SchemaUse use) => use.Schema.Use.FindingAtKey(
        RuleCatalog.OpenApiTimes,
        use.Schema switch
        {
            { Type: not "string" } => $"{use.Subject} is a time and a number",
            { Format: { Length: > 0 } format } => $"{use.Subject} is a time, and {ValueText.Quote(format)} is no format of OpenAPI",
            _ => $"{use.Subject} is a time and has no format",
        },
        "Write 'type: string' and 'format: date-time'");

    private static IEnumerable<Finding> Examples(SchemaUse use) => use.Schema.Parts
        .SelectMany(p => p["examples"].Items.Append(p["example"]))
        .Where(e => e.Text is { } text && Offset().IsMatch(text))
        .Select(e => e.Finding(
            RuleCatalog.OpenApiTimes,
            $"the example {ValueText.Quote(e.Text!)} of {use.Subject} is not in UTC",
            "Write the time in UTC with 'Z' at its end"));

    [GeneratedRegex(@"(^timestamp|[a-z0-9]At|_at|Timestamp|_timestamp|[a-z0-9]DateTime|_date_?time)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex(@"([a-z0-9]Date|_date)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}
