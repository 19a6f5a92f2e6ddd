using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Composition;

/// <summary>STD0003: a file of the policy whose name has other capitals is read on some machines only, and on none of CI.</summary>
internal static class PolicyNames
{
    private static readonly string[] Names = [PolicyReader.FileName, "standards.yaml", WaiverReader.FileName, "standards.waivers.yaml", Baseline.FileName];

    /// <summary>The files at the root that look like the policy and are not read.</summary>
    public static IEnumerable<Finding> Check(RepositorySnapshot snapshot)
    {
        foreach (var file in snapshot.Files)
        {
            // Length first: it is asked of every file.
            if (file.Path.Length <= 24
                && !file.Path.Contains('/', StringComparison.Ordinal)
                && Names.FirstOrDefault(name => name.Equals(file.Path, StringComparison.OrdinalIgnoreCase)) is { } name
                && file.Path != (name.EndsWith(".yaml", StringComparison.Ordinal) ? "" : name))
            {
                var right = name.Replace(".yaml", ".yml", StringComparison.Ordinal);
                yield return new Finding(
                    RuleCatalog.PolicyFileReadable,
                    file.Path,
                    0,
                    0,
                    $"'{file.Path}' is not read: the file is called '{right}'",
                    $"Rename it: 'git mv {file.Path} {right}'");
            }
        }
    }
}
