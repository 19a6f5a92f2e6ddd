using Markdig.Syntax;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// STD4660: pack compares a package with the version that was published before it, once its changelog names one from 1.0.0 on. Clause:
/// <c>library-public-api-compat</c>.
/// </summary>
public sealed class BaselineVersionCheck : IProjectCheck
{
    private static readonly ChangelogVersion First = ChangelogVersion.TryParse("1.0.0")!;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PackageValidationBaseline];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.ChangelogPath.Length == 0 || project.Output.BaselineVersion.Length > 0 || project.OutputType != "Library"
            || ChangelogVersion.TryParse(project.PackageVersion) is not { } version || version.CompareTo(First) < 0
            || Published(project, context, version) is not { } published)
        {
            yield break;
        }

        var name = published.Text.TrimStart('v');
        yield return new Finding(
            RuleCatalog.PackageValidationBaseline,
            project.Path,
            1,
            1,
            $"'{project.Name}' is packed as {version.Text} and compared with no version before it, although {project.ChangelogPath} names {name}",
            $"Write <StandardsBaselineVersion>{name}</StandardsBaselineVersion>, or 'none' if no version of this package was published yet");
    }

    private static ChangelogVersion? Published(ProjectFacts project, CheckContext context, ChangelogVersion version)
    {
        try
        {
            return (MarkupReader.Read(new SourceFile(context.Snapshot.Root, project.ChangelogPath, 0, 0).ReadText(DocumentFiles.MaxBytes)).Document ?? [])
                .OfType<HeadingBlock>()
                .Select(block => ChangelogHeading.Parse(string.Join(' ', ProseLines.Of(block).Select(line => line.Text))).Version)
                .Where(v => v is { IsPrerelease: false } && v.CompareTo(version) < 0 && v.CompareTo(First) >= 0)
                .Max();
        }
        catch (UnreadableFileException)
        {
            // The repository's run reports it.
            return null;
        }
    }
}
