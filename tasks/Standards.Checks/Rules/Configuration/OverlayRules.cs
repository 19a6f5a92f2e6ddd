using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// The appsettings files of one folder compared: STD8203 to STD8206. Clauses: <c>config-as-code</c>, <c>environment-parity</c>,
/// <c>config-drift-detection</c>. Values are not compared, nor are the elements of lists.
/// </summary>
internal static class OverlayRules
{
    // Their keys are names of categories, sinks, endpoints and schemes ('dotnet user-jwts' writes those of development), or switches of the framework.
    private static readonly string[] FreeSections =
    [
        "Authentication", "Logging", "Serilog", "NLog", "Kestrel", "AllowedHosts", "DetailedErrors", "urls", "http_ports", "https_ports", "$schema",
    ];

    /// <param name="files">Those that can be read.</param>
    /// <param name="hasBase">Whether the folder has an <c>appsettings.json</c>, be it one that cannot be read.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<SettingsFile> files, bool hasBase)
    {
        var overlays = files.Where(file => file.Environment.Length > 0).ToList();
        if (!hasBase)
        {
            return overlays.Take(1).Select(first => new Finding(
                RuleCatalog.AppSettingsBaseFile,
                first.File.Path,
                0,
                0,
                $"there is no appsettings.json beside {ValueText.Quote(first.File.Name)}",
                $"Add '{(first.File.Directory.Length > 0 ? first.File.Directory + "/" : "")}appsettings.json' with all keys and the values that hold "
                    + $"where nothing else is said"));
        }

        return files.FirstOrDefault(file => file.Environment.Length == 0) is { } whole ? overlays.SelectMany(overlay => Compare(overlay, whole, overlays)) : [];
    }

    private static IEnumerable<Finding> Compare(SettingsFile overlay, SettingsFile whole, IReadOnlyList<SettingsFile> overlays)
    {
        var known = Sections(whole);
        var others = overlays.Where(other => other != overlay).Select(other => (other.Environment, Keys: Sections(other))).ToList();
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in overlay.Entries.Where(entry => !FreeSections.Contains(KeyPath.First(entry.Key), StringComparer.OrdinalIgnoreCase)))
        {
            // The outermost part that is unknown says it once for all that is below.
            if (FirstUnknown(entry.Key, known) is not { } key || !reported.Add(key))
            {
                continue;
            }

            var lacking = others.Where(other => !other.Keys.Contains(key)).Select(other => other.Environment).ToList();
            yield return Nearest(key, known) is { } meant
                ? New(
                    RuleCatalog.AppSettingsKeyCase,
                    overlay,
                    entry,
                    $"appsettings.json has no key {ValueText.Quote(key)}, so nothing is overridden",
                    $"Write '{ValueText.Line(meant, 80)}', or add the key to appsettings.json as well")
                : lacking.Count > 0 && others.Count > 0
                    ? New(
                        RuleCatalog.AppSettingsEnvironmentParity,
                        overlay,
                        entry,
                        $"key {ValueText.Quote(key)} is missing for {ValueText.Line(string.Join(", ", lacking), 80)}",
                        $"Add it to 'appsettings.json', or to 'appsettings.{ValueText.Shorten(lacking[0])}.json'")
                    : New(
                        RuleCatalog.AppSettingsOverriddenKey,
                        overlay,
                        entry,
                        $"key {ValueText.Quote(key)} is not in appsettings.json",
                        "Add it there with a value that is safe everywhere, or an empty one");
        }
    }

    // Every key and every section, without case. A list is one key.
    private static HashSet<string> Sections(SettingsFile file)
    {
        var sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Entries)
        {
            for (var key = KeyPath.WithoutElements(entry.Key); key.Length > 0 && sections.Add(key); key = KeyPath.Parent(key))
            {
            }
        }

        return sections;
    }

    private static string? FirstUnknown(string path, HashSet<string> known)
    {
        var key = KeyPath.WithoutElements(path);
        string? unknown = null;
        for (; key.Length > 0 && !known.Contains(key); key = KeyPath.Parent(key))
        {
            unknown = key;
        }

        return unknown;
    }

    // The own name of a neighbour in the base file that differs by a slip only: 'BatchSzie', 'BatchSizes'. Short names differ by one letter on purpose.
    private static string? Nearest(string key, HashSet<string> known)
    {
        var (parent, last) = (KeyPath.Parent(key), KeyPath.Last(key));
        var names = known
            .Where(other => KeyPath.Parent(other).Equals(parent, StringComparison.OrdinalIgnoreCase))
            .Select(KeyPath.Last)
            .Order(StringComparer.Ordinal)
            .ToList();
        return last.Length >= 5 && NearestName.Of(last, names) is { } nearest && NearestName.Distance(last, nearest) <= 2 && !DifferByNumber(last, nearest)
            ? nearest
            : null;
    }

    private static bool DifferByNumber(string a, string b) => a.TrimEnd("0123456789".ToCharArray()) == b.TrimEnd("0123456789".ToCharArray());

    private static Finding New(RuleDescriptor rule, SettingsFile overlay, JsonEntry entry, string message, string fix) =>
        new(rule, overlay.File.Path, entry.Line, entry.Column, message, fix);
}
