using Standards.Checks.Engine.Packages;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Rules.Advisories;

/// <summary>
/// What is known of the packages that a project brings itself: by NuGet's audit, as restore left it in the assets file, and by saved
/// advisories. What a referenced project brings, that project's own build says.
/// </summary>
internal static class Vulnerabilities
{
    /// <summary>Each advisory once a package and version, by package and id; without those that restore was told to leave out.</summary>
    public static IReadOnlyList<Vulnerability> Of(AssetsFile assets, AdvisorySet? saved)
    {
        var uses = PackageUses.Of(assets).Where(use => use.IsOwn).ToList();
        var suppressed = assets.Restore.Suppressed.Select(AdvisoryKey.Of).ToList();
        var all = new List<Vulnerability>();
        foreach (var use in uses)
        {
            var found = new List<Vulnerability>();
            foreach (var one in Audited(use, uses, assets).Concat(Saved(use, saved)))
            {
                var known = found.FindIndex(v => v.Is(one.Id) || one.Aliases.Any(v.Is));
                if (known < 0)
                {
                    found.Add(one);
                }
                else
                {
                    found[known] = found[known].With(one);
                }
            }

            all.AddRange(found.Where(v => !suppressed.Exists(v.Is)).OrderBy(v => v.Id, StringComparer.OrdinalIgnoreCase));
        }

        return all;
    }

    private static IEnumerable<Vulnerability> Saved(PackageUse use, AdvisorySet? saved) =>
        saved is null ? [] : saved.Of(use.Library.Id).Where(a => a.Affects(use.Library.Version)).Select(a => Vulnerability.Of(use, a));

    private static IEnumerable<Vulnerability> Audited(PackageUse use, List<PackageUse> uses, AssetsFile assets)
    {
        foreach (var log in assets.Logs.Where(l => l.LibraryId.Equals(use.Library.Id, StringComparison.OrdinalIgnoreCase)))
        {
            if (AdvisorySeverities.OfCode(log.Code) is { } severity && IsAbout(log, use, uses))
            {
                var url = AddressIn(log.Message);
                yield return new Vulnerability(use, AdvisoryKey.Of(url), url, severity, null, null);
            }
        }
    }

    // The version stands in the text alone, which is in the language of whoever restored. Of several versions it says which.
    private static bool IsAbout(AssetsLog log, PackageUse use, List<PackageUse> uses)
    {
        var words = log.Message.Split([' ', '\'', '"', ',', '«', '»', '„', '“', '”', '(', ')', '：', '、', '。'], StringSplitOptions.RemoveEmptyEntries);
        bool IsNamed(PackageUse other) => words.Contains(other.Library.Version, StringComparer.OrdinalIgnoreCase);
        return IsNamed(use) || !uses.Exists(other => other.Library.Id.Equals(use.Library.Id, StringComparison.OrdinalIgnoreCase) && IsNamed(other));
    }

    private static string AddressIn(string message)
    {
        // A package may be called Acme.Http.
        var start = Math.Max(message.IndexOf("https://", StringComparison.OrdinalIgnoreCase), message.IndexOf("http://", StringComparison.OrdinalIgnoreCase));
        if (start < 0)
        {
            return "";
        }

        var end = message.AsSpan(start).IndexOfAny([' ', '\'', '"', ')', '。']);
        return message[start..(end < 0 ? message.Length : start + end)].TrimEnd('.', ',');
    }
}
