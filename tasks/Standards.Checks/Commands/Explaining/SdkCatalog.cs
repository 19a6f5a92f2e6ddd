using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Explaining;

/// <summary>What the SDK's package says about its rules, clauses, properties and analyzer settings. Read by commands only, never by a build.</summary>
public sealed class SdkCatalog
{
    /// <summary>Gives the prose of a rule; null when the package has none, as for a rule that a layer declares.</summary>
    public required Func<RuleDescriptor, RuleText?> FindText { get; init; }

    /// <summary>Gives the clause with a key; null when the package has none.</summary>
    public required Func<string, Clause?> FindClause { get; init; }

    /// <summary>Gives the prose of a diagnostic that the policy sets and that is not its own; null for others.</summary>
    public required Func<string, DiagnosticText?> FindDiagnostic { get; init; }

    /// <summary>The properties that the policy sets.</summary>
    public required IReadOnlyList<PropertyEntry> Properties { get; init; }

    /// <summary>What the policy's globalconfigs say.</summary>
    public required IReadOnlyList<AnalyzerSetting> Analyzers { get; init; }

    /// <summary>Reads the package: properties and analyzer settings now, rules and clauses when they are asked for.</summary>
    /// <param name="folder">Absolute path of the package's root, which holds <c>catalog</c> and <c>config</c>.</param>
    /// <param name="properties">Path of the table of properties below it.</param>
    /// <exception cref="UnreadableFileException">A file of the package is missing or damaged; also thrown by what finds rules and clauses.</exception>
    public static SdkCatalog Read(string folder, string properties = "catalog/properties.md")
    {
        var rules = new CatalogEntries(folder, "catalog/rules", "id");
        var clauses = new CatalogEntries(folder, "catalog/clauses", "key");
        var diagnostics = new CatalogEntries(folder, "catalog/analyzers", "id");
        return new SdkCatalog
        {
            // The file of a category begins with its name. A declared rule has a category of its author's.
            FindText = rule => RuleCatalog.Find(rule.Id) is not null && rules.Find(rule.Id, rule.Category + "*.yml") is { } entry
                ? new RuleText(Text(entry, "why"), Texts(entry, "fix"))
                : null,
            FindClause = key => clauses.Find(key) is { } entry ? new Clause(key, Text(entry, "statement"), Texts(entry, "sources")) : null,
            FindDiagnostic = id => diagnostics.Find(id) is { } entry ? new DiagnosticText(Text(entry, "title"), Text(entry, "why"), Text(entry, "fix")) : null,
            Properties = PropertyEntry.Read(PackageFiles.ReadText(folder, properties)),
            Analyzers =
            [
                .. PackageFiles.In(folder, "config", "*.globalconfig").SelectMany(path => AnalyzerSetting.Read(path, PackageFiles.ReadText(folder, path))),
            ],
        };
    }

    /// <summary>The clauses with some keys, in that order; a key that nobody wrote down gives a clause without a text.</summary>
    public IEnumerable<Clause> Find(IEnumerable<string> keys) => keys.Select(key => FindClause(key) ?? new Clause(key, "", []));

    private static string Text(YamlMapping entry, string key) => (Value(entry, key) as YamlScalar)?.Value.Trim() ?? "";

    private static IReadOnlyList<string> Texts(YamlMapping entry, string key) => Value(entry, key) switch
    {
        YamlScalar scalar => [scalar.Value.Trim()],
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(i => i.Value.Trim())],
        _ => [],
    };

    private static YamlNode? Value(YamlMapping entry, string key) => entry.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}
