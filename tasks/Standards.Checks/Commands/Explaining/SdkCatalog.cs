using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Explaining;

/// <summary>What the SDK's package says about its rules, clauses, properties and analyzer settings. Read by commands only, never by a build.</summary>
public sealed class SdkCatalog
{
    /// <summary>Prose by rule id.</summary>
    public required IReadOnlyDictionary<string, RuleText> Rules { get; init; }

    /// <summary>Clauses by key.</summary>
    public required IReadOnlyDictionary<string, Clause> Clauses { get; init; }

    /// <summary>The properties that the policy sets.</summary>
    public required IReadOnlyList<PropertyEntry> Properties { get; init; }

    /// <summary>What the policy's globalconfigs say.</summary>
    public required IReadOnlyList<AnalyzerSetting> Analyzers { get; init; }

    /// <summary>Reads the package.</summary>
    /// <param name="folder">Absolute path of the package's root, which holds <c>catalog</c> and <c>config</c>.</param>
    /// <param name="properties">Path of the table of properties below it.</param>
    /// <exception cref="UnreadableFileException">A file of the package is missing or damaged.</exception>
    public static SdkCatalog Read(string folder, string properties = "catalog/properties.md")
    {
        var clauses = Files(folder, "catalog/clauses", "*.yml").SelectMany(path => Entries(folder, path)).Select(ReadClause).DistinctBy(c => c.Key);
        return new SdkCatalog
        {
            Rules = Entries(folder, "catalog/rules.yml").ToDictionary(e => Text(e, "id"), e => new RuleText(Text(e, "why"), Texts(e, "fix")), StringComparer.Ordinal),
            Clauses = clauses.ToDictionary(c => c.Key, StringComparer.Ordinal),
            Properties = PropertyEntry.Read(ReadText(folder, properties)),
            Analyzers = [.. Files(folder, "config", "*.globalconfig").SelectMany(path => AnalyzerSetting.Read(path, ReadText(folder, path)))],
        };
    }

    /// <summary>The clauses with some keys, in that order; a key that nobody wrote down gives a clause without a text.</summary>
    public IEnumerable<Clause> Find(IEnumerable<string> keys) => keys.Select(key => Clauses.GetValueOrDefault(key) ?? new Clause(key, "", []));

    private static Clause ReadClause(YamlMapping entry) => new(Text(entry, "key"), Text(entry, "statement"), Texts(entry, "sources"));

    private static IEnumerable<YamlMapping> Entries(string folder, string path)
    {
        var (root, problem) = YamlReader.Read(ReadText(folder, path));
        return root is YamlSequence list && problem is null
            ? list.Items.OfType<YamlMapping>()
            : throw new UnreadableFileException(path, "is not a list of entries");
    }

    private static string Text(YamlMapping entry, string key) => (Value(entry, key) as YamlScalar)?.Value.Trim() ?? "";

    private static IReadOnlyList<string> Texts(YamlMapping entry, string key) => Value(entry, key) switch
    {
        YamlScalar scalar => [scalar.Value.Trim()],
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(i => i.Value.Trim())],
        _ => [],
    };

    private static YamlNode? Value(YamlMapping entry, string key) => entry.Entries.FirstOrDefault(e => e.Key.Value == key).Value;

    private static IEnumerable<string> Files(string folder, string path, string pattern)
    {
        var directory = new DirectoryInfo(Path.Combine(folder, path));
        return directory.Exists
            ? directory.EnumerateFiles(pattern).Select(f => $"{path}/{f.Name}").Order(StringComparer.Ordinal)
            : throw new UnreadableFileException(path, "is missing from the package");
    }

    private static string ReadText(string folder, string path) => new SourceFile(folder, path, 0, 0).ReadText();
}
