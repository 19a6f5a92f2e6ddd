using Markdig.Syntax;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>STD3214: the version that is packed has a section in the changelog. Clause: <c>changelog-entry-for-user-visible</c>.</summary>
public sealed class ChangelogVersionCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ChangelogPackedVersion];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        // A version that no changelog could name is no matter of the changelog.
        if (project.ChangelogPath.Length == 0
            || ChangelogVersion.TryParse(project.PackageVersion) is not { } version
            || Read(project, context) is not { } document)
        {
            yield break;
        }

        var isPrerelease = project.PackageVersion.Split('+')[0].Contains('-', StringComparison.Ordinal);
        HeadingBlock[] headings = [.. document.OfType<HeadingBlock>()];
        var read = headings
            .Select(block => ChangelogHeading.Parse(string.Join(' ', ProseLines.Of(block).Select(line => line.Text))))
            .Where(heading => heading.IsVersion)
            .ToArray();

        // A page that sends its readers to the releases of the forge names no versions.
        if (read.Length == 0 || Array.Exists(read, heading => heading.Version?.CompareTo(version) == 0 || (isPrerelease && heading.IsUnreleased)))
        {
            yield break;
        }

        var name = version.Text.Split('+')[0];
        yield return new Finding(
            RuleCatalog.ChangelogPackedVersion,
            project.ChangelogPath,
            0,
            0,
            $"'{project.Name}' is packed as {name}, which has no section in {project.ChangelogPath}",
            isPrerelease
                ? "Write '## [Unreleased]' and below it what changes"
                : $"Write '## [{name}] - {ReviewDates.ToText(context.Today)}' above what was 'Unreleased', or correct the version of the project");
    }

    private static MarkdownDocument? Read(ProjectFacts project, CheckContext context)
    {
        try
        {
            return MarkupReader.Read(new SourceFile(context.Snapshot.Root, project.ChangelogPath, 0, 0).ReadText(DocumentFiles.MaxBytes)).Document;
        }
        catch (UnreadableFileException)
        {
            // The repository's run reports it.
            return null;
        }
    }
}
