using Microsoft.Build.Framework;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Versions;

namespace Standards.Tasks;

/// <summary>
/// Counts the version from the tags before the commit that is checked out. For Nerdbank.GitVersioning, which counts by itself, it only says
/// when the clone lacks the history that is counted.
/// </summary>
public sealed class ReadVersion : StandardsTask
{
    /// <summary><c>tag</c> or <c>nbgv</c>.</summary>
    [Required]
    public string Versioning { get; set; } = "";

    /// <summary>What stands in front of a version in a tag.</summary>
    public string TagPrefix { get; set; } = "";

    /// <summary>The tag that the CI server builds; empty when it builds a branch.</summary>
    public string BuiltTag { get; set; } = "";

    /// <summary>Whether findings are reported.</summary>
    public bool Reporting { get; set; }

    /// <summary>The version; empty for Nerdbank.GitVersioning.</summary>
    [Output]
    public string Version { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var findings = Versioning == "nbgv" ? Shallow() : Count();
            if (Reporting)
            {
                Report($"||version {TagPrefix}", Judge(findings, today));
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private IReadOnlyList<Finding> Shallow() =>
        VersionTagReader.IsShallow(Root) ? [ShallowClone.Finding("Nerdbank.GitVersioning counts the commits since version.json was changed")] : [];

    private IReadOnlyList<Finding> Count()
    {
        var counted = HistoryVersion.Read(new VersionTagReader(Root, TagPrefix, Cancellation), TagPrefix, BuiltTag);
        Version = counted.Version;
        return counted.Findings;
    }
}
