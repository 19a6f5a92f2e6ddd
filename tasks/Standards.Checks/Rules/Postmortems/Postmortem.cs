using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>One postmortem as its rules see it.</summary>
internal sealed class Postmortem(SourceFile file, SectionDocument document, DateOnly today, DateOnly dueBefore)
{
    private static readonly RequiredSection HeaderSections =
        new("Header", "", "Details", "Incident details", "Incident information", "At a glance", "Overview");

    /// <summary>The file.</summary>
    public SourceFile File { get; } = file;

    /// <summary>Its sections.</summary>
    public SectionDocument Document { get; } = document;

    /// <summary>The day on which it is looked at.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>Work of which the last day lies before this one is due.</summary>
    public DateOnly DueBefore { get; } = dueBefore;

    /// <summary>Its header.</summary>
    public DocumentHeader Header { get; } = new(document, HeaderSections);

    /// <summary>1 to 4, or null when the header names no severity of the closed list.</summary>
    public int? Severity => Header.Find("severity", "incident-severity", "sev", "priority") is { } named ? SeverityName.Parse(named.Text) : null;

    public Finding New(RuleDescriptor rule, int line, int column, string message, string fix) => new(rule, File.Path, line, column, message, fix);

    public Finding New(RuleDescriptor rule, HeaderValue field, string message, string fix) => New(rule, field.Line, field.Column, message, fix);

    public Finding New(RuleDescriptor rule, DocumentSection section, string message, string fix) => New(rule, section.Line, section.Column, message, fix);
}
