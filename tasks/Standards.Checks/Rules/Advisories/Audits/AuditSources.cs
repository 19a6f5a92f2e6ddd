using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>Whether anybody was asked for advisories. Where nobody has any, restore says nothing unless a source of advisories is named.</summary>
internal static class AuditSources
{
    private const string NugetHost = "api.nuget.org";

    public static AuditSourceKind Of(AssetsRestore restore)
    {
        if (Named(restore.ConfigFiles).Any(IsAddress))
        {
            // Of a named one that has no advisories, restore gives NU1905.
            return AuditSourceKind.Known;
        }

        var addresses = restore.Sources.Where(IsAddress).ToList();
        return addresses.Count == 0 ? AuditSourceKind.None
            : addresses.Exists(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.Host.Equals(NugetHost, StringComparison.OrdinalIgnoreCase))
                ? AuditSourceKind.Known
            : AuditSourceKind.Unknown;
    }

    // The most special file comes first, and a 'clear' in it drops what the others name.
    private static IEnumerable<string> Named(IReadOnlyList<string> configFiles)
    {
        foreach (var path in configFiles)
        {
            var config = Read(path);
            foreach (var source in config?.AuditSources ?? [])
            {
                yield return source.Value;
            }

            if (config?.HasAuditClear == true)
            {
                yield break;
            }
        }
    }

    private static NugetConfig? Read(string path)
    {
        try
        {
            return NugetConfigReader.Read(new SourceFile(Path.GetDirectoryName(path) ?? "", Path.GetFileName(path), 0, 0));
        }
        catch (UnreadableFileException)
        {
            // Restore has read it; a machine that only builds may not have it.
            return null;
        }
    }

    private static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
