using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>
/// Tells RFCs, design documents and standards from other files, by path alone. Clauses: <c>standards-rfc-template</c>,
/// <c>design-doc-sections</c>, <c>standards-doc-header</c>.
/// </summary>
internal static partial class DesignFiles
{
    private const string TemplateName = "TEMPLATE.md";

    private static readonly DocumentKind Rfcs = DocumentKind.Of(
        "RFC",
        "docs/rfc",
        "docs/{rfc,rfcs}/*.md",
        new("Summary", "the proposal in one paragraph", "Abstract", "Overview", "TL DR"),
        new("Motivation", "why it is proposed", "Background", "Problem*", "Why", "Context"),
        new("Proposal", "what is proposed", "Proposed*", "Design", "Detailed design", "Solution", "Specification"),
        new("Alternatives Considered", "what else was looked at, and why not", "Alternative*", "Options"),
        new("Impact", "whom and what it changes", "Consequences", "Effects", "Compatibility", "Drawbacks", "Trade offs"),
        new("Implementation Plan", "the steps and who takes them", "Implementation", "Plan", "Rollout", "Adoption", "Migration"));

    private static readonly DocumentKind Designs = DocumentKind.Of(
        "design document",
        "docs/design/",
        "docs/design/*.md",
        new("Problem", "what is wrong today", "Problem*", "Background", "Motivation", "Context"),
        new("Goals and non-goals", "what it must do, and what not", "Goal*", "Requirements", "Objectives", "Scope"),
        new("Overview", "the design in one picture and two paragraphs", "Summary", "Proposed solution", "Proposal", "High level design", "Solution"),
        new("Detailed design", "interfaces, data and flows", "Detail*", "Design details", "Architecture", "Design"),
        new("Alternatives considered", "what else was looked at, and why not", "Alternative*", "Options"),
        new("Performance", "what it costs, with numbers", "Scalability", "Capacity", "Latency"),
        new("Security", "what may go wrong on purpose, and what stops it", "Privacy", "Threats", "Threat model"),
        new("Testing", "how it is shown to work", "Test*", "Validation", "Verification"),
        new("Rollout", "how it reaches users, and how it is taken back", "Roll out", "Deployment", "Migration", "Release", "Implementation plan"));

    private static readonly DocumentKind Standards = DocumentKind.Of("standards document", "docs/standards/", "docs/standards/**/*.md");

    /// <summary>The six sections of an RFC.</summary>
    public static IReadOnlyList<RequiredSection> RfcSections => Rfcs.Sections;

    /// <summary>The nine sections of a design document.</summary>
    public static IReadOnlyList<RequiredSection> DesignSections => Designs.Sections;

    /// <summary>Whether a file is an RFC: below its folder, with a number in front of its name.</summary>
    public static bool IsRfc(SourceFile file, Policy policy) => Rfcs.Includes(file, policy) && NumberOf(file) is not null;

    /// <summary>Whether a file is a design document: below its folder, with a number in front of its name.</summary>
    public static bool IsDesign(SourceFile file, Policy policy) => Designs.Includes(file, policy) && NumberOf(file) is not null;

    /// <summary>Whether a file is the template of design documents.</summary>
    public static bool IsTemplate(SourceFile file) =>
        file.Path.StartsWith("docs/design/", StringComparison.Ordinal)
        && file.Path["docs/design/".Length..].Equals(TemplateName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a standards document.</summary>
    public static bool IsStandard(SourceFile file, Policy policy) => Standards.Includes(file, policy);

    /// <summary>The number in front of a name (<c>0012-paging.md</c>, <c>rfc-012-paging.md</c>), or null.</summary>
    public static int? NumberOf(SourceFile file) =>
        Number().Match(file.Name) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>The number with as many digits as the name has, three at least: <c>0012</c>.</summary>
    public static string NumberText(SourceFile file, int number) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(3, Number().Match(file.Name).Groups["number"].Length), '0');

    [GeneratedRegex(@"^(rfc[-_]?)?(?<number>[0-9]{1,5})[-_.]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
