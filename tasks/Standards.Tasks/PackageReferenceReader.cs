using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>
/// Reads package references as restore sees them: with the version of the reference, its override, or the central one. Parts of a line are separated
/// by <c>|</c>, which neither ids nor versions nor paths of projects that can be built hold.
/// </summary>
internal static class PackageReferenceReader
{
    /// <summary>
    /// The lines <c>reference</c> (id, override, version, whether implicit, two ways to say that it is used, the file that holds it) and <c>central</c> (id,
    /// version).
    /// </summary>
    public static IReadOnlyList<PackageReferenceFact> Read(FactLines facts)
    {
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var version in facts.All("central").Select(line => line.Split('|')))
        {
            central[version[0]] = version[1];
        }

        var project = facts.Of("project");
        return [.. facts.All("reference").Select(line => Read(line.Split('|'), central, project))];
    }

    private static PackageReferenceFact Read(string[] parts, Dictionary<string, string> central, string project) => new(
        parts[0],
        FirstOf(parts[1], parts[2], central.GetValueOrDefault(parts[0], "")),
        Is(parts[3], "true"))
    {
        IsUsedAtRunTime = Is(parts[4], "runtime") || Is(parts[5], "true"),
        IsOfProject = project.Length > 0 && Is(parts[6], project),
    };

    private static bool Is(string value, string expected) => value.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static string FirstOf(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }

        return "";
    }
}
