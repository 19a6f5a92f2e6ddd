using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary><c>heading</c>: Markdown documents have headings of these texts, at any level, in any order.</summary>
internal sealed record HeadingDemand(GlobSet Files, IReadOnlyList<string> Headings) : FileDemand(Files)
{
    /// <inheritdoc/>
    public override IEnumerable<DemandFinding> Check(string path, string text)
    {
        var (headings, problem) = MarkdownHeadings.Read(text);
        if (problem is not null)
        {
            return [problem];
        }

        return Headings
            .Where(heading => !headings.Contains(heading, StringComparer.OrdinalIgnoreCase))
            .Select(heading => new DemandFinding(0, 0, $"the document has no heading {ValueText.Quote(heading)}"));
    }

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new HeadingDemand(Files.For(project), [.. Headings.Select(project.Fill)]);
}
