using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4010: the lock file has the runtime identifiers that the project asks for, and no others. Where they come from the machine or
/// from <c>-r</c>, one lock file cannot fit two machines, and NuGet's locked mode fails (NU1004).
/// </summary>
internal static class LockFileRuntimes
{
    public static IEnumerable<Finding> Find(LockFile lockFile, ProjectFacts project, string framework, LockFilePlace place)
    {
        var section = lockFile.Sections.FirstOrDefault(section => framework.Length > 0 && FrameworkKey.Matches(framework, section.Framework));

        // Projects of .NET Framework are given a runtime identifier by the SDK, with or without restore.
        if (section is null || section.Framework.StartsWith(".NETFramework", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        var locked = lockFile.RuntimeSections
            .Select(runtime => (Section: runtime, Slash: runtime.Framework.IndexOf('/', StringComparison.Ordinal)))
            .Where(runtime => runtime.Section.Framework.AsSpan(0, runtime.Slash).Equals(section.Framework, StringComparison.OrdinalIgnoreCase))
            .Select(runtime => (runtime.Section, Runtime: runtime.Section.Framework[(runtime.Slash + 1)..]))
            .ToList();
        var asked = project.RuntimeIdentifiers;
        foreach (var runtime in asked)
        {
            if (!locked.Exists(l => l.Runtime.Equals(runtime, StringComparison.OrdinalIgnoreCase)))
            {
                yield return place.At(
                    RuleCatalog.LockFileRuntimeIdentifiers,
                    new(section.Line, section.Column),
                    $"the project ({framework}) is built for the runtime identifier {ValueText.Quote(runtime)}, and the lock file has {Names(locked)}",
                    DriftCause.RuntimeIdentifier,
                    Fix(place));
            }
        }

        // Of several frameworks each may ask for others, and restore writes all of them for each.
        if (project.TargetFrameworks.Count > 1)
        {
            yield break;
        }

        foreach (var (extra, runtime) in locked)
        {
            if (!asked.Contains(runtime, StringComparer.OrdinalIgnoreCase))
            {
                yield return place.At(
                    RuleCatalog.LockFileRuntimeIdentifiers,
                    new(extra.Line, extra.Column),
                    $"the lock file holds the runtime identifier {ValueText.Quote(runtime)}, and the project ({framework}) asks for "
                        + $"{(asked.Count == 0 ? "none" : ListText.And([.. asked.Select(ValueText.Quote)]))}",
                    DriftCause.RuntimeIdentifier,
                    Fix(place));
            }
        }
    }

    private static string Names(List<(LockFileSection Section, string Runtime)> locked) =>
        locked.Count == 0 ? "none" : ListText.And([.. locked.Select(l => ValueText.Quote(l.Runtime))]);

    private static string Fix(LockFilePlace place) =>
        $"{place.Fix}; where the identifier comes from the machine or from '-r', list all of them in the project's RuntimeIdentifiers first";
}
