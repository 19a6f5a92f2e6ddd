using System.Globalization;
using Standards.Checks.Budgets;
using Standards.Checks.Findings;
using Standards.Checks.Layers;
using Standards.Checks.Rules;
using Standards.Checks.Schemas;
using Standards.Checks.Yaml;

namespace Standards.Checks.Policies;

/// <summary>
/// One map of <c>standards.yml</c> while it is read. The keys that are asked for are the known ones; <see cref="End"/> reports the
/// rest. A value of the wrong type is reported and read as if it were absent, so one mistake gives one finding; a sound one is added
/// to <paramref name="values"/>.
/// </summary>
internal sealed class PolicySection(YamlMapping? mapping, string path, LayerFile file, List<Finding> findings, List<PolicyValue>? values = null)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private Dictionary<string, KeyValuePair<YamlScalar, YamlNode>>? byKey;

    /// <summary>A map of a file of the repository.</summary>
    public PolicySection(YamlMapping? mapping, string path, string file, List<Finding> findings)
        : this(mapping, path, LayerFile.Of(file), findings)
    {
    }

    /// <summary>The entries, for maps whose keys the author chooses.</summary>
    public IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries => mapping?.Entries ?? [];

    /// <summary>The value of a key whatever its form; null when it is absent.</summary>
    public YamlNode? Node(string key) => Find(key);

    public PolicySection Section(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            WrongMap(node, key);
        }

        return new PolicySection(node as YamlMapping, Join(key), file, findings, values);
    }

    public string? Text(string key, string example)
    {
        var node = Find(key);
        if (node is null or YamlScalar { IsNull: false })
        {
            return (Accept(key, node) as YamlScalar)?.Value;
        }

        Wrong(node, key, "a text", $"{key}: {example}");
        return null;
    }

    /// <summary>A whole number without quotes. <paramref name="example"/> stands in the fix.</summary>
    public int? Integer(string key, int min, int max, int example)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            Accept(key, node);
            return value;
        }

        Wrong(node, key, min == max ? $"the number {min}" : $"a whole number from {min} to {max}", $"{key}: {example}");
        return null;
    }

    /// <summary>A number without quotes.</summary>
    public decimal? Number(string key, decimal min, decimal max, decimal example)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        if (YamlTypes.Number(node) is { } value && value >= min && value <= max)
        {
            Accept(key, node);
            return value;
        }

        Wrong(node, key, string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"), string.Create(CultureInfo.InvariantCulture, $"{key}: {example}"));
        return null;
    }

    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> names)
        where T : struct => Find(key) is { } node ? OneOf(node, key, names) : null;

    /// <summary>One of a few names; null after a finding that proposes the nearest.</summary>
    public T? OneOf<T>(YamlNode node, string key, IReadOnlyDictionary<string, T> names)
        where T : struct
    {
        if (node is YamlScalar scalar && names.TryGetValue(scalar.Value, out var value))
        {
            Accept(key, node);
            return value;
        }

        var nearest = node is YamlScalar { IsNull: false } written ? NearestName.Of(written.Value, names.Keys) : null;
        var expected = "one of " + string.Join(", ", names.Keys);
        Report(RuleCatalog.STD0006, node, Wrong(node, key, expected), nearest is null ? $"Write one of them, such as '{key}: {names.Keys.First()}'" : $"Write '{key}: {nearest}'");
        return null;
    }

    /// <summary>A list of texts, or one text. No text is empty; the list may be.</summary>
    public IReadOnlyList<string>? TextList(string key, string example) => List(key, "a list of texts", example, v => v.Trim().Length > 0 ? v : null);

    /// <summary>A list of names out of a few, or one of them.</summary>
    public IReadOnlyList<string>? NameList(string key, IReadOnlyCollection<string> names) =>
        List(key, $"a list of names out of {string.Join(", ", names)}", names.First(), v => names.Contains(v) ? v : null);

    /// <summary>A list of patterns over paths, or one pattern.</summary>
    public IReadOnlyList<PathGlob>? GlobList(string key, string example) =>
        List(key, "a list of patterns for paths below the root of the repository", example, v => PathGlob.TryParse(v) is null ? null : v)?.Select(v => PathGlob.TryParse(v)!).ToArray();

    /// <summary>A list of folders below the root, or one folder; never an empty list. Normalised: <c>/</c>, none at the ends.</summary>
    public IReadOnlyList<string>? FolderList(string key, string example)
    {
        if (Find(key) is YamlSequence { Items.Count: 0 } empty)
        {
            Wrong(empty, key, "a list with at least one folder", $"{key}: [{example}]");
            return null;
        }

        return List(key, "a list of folders below the root of the repository", example, RepositoryFolder.Normalise);
    }

    /// <summary>A folder below the root, normalised: <c>/</c>, none at the ends.</summary>
    public string? Folder(string key, string example)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsNull: false } scalar && RepositoryFolder.Normalise(scalar.Value) is { } folder)
        {
            Accept(key, node);
            return folder;
        }

        Wrong(node, key, "a folder below the root of the repository", $"{key}: {example}");
        return null;
    }

    public long? Size(string key) => Find(key) is { } node ? Size(node, key) : null;

    public long? Size(YamlNode node, string key)
    {
        if (node is YamlScalar scalar && ByteSize.TryParse(scalar.Value, out var bytes))
        {
            Accept(key, node);
            return bytes;
        }

        Wrong(node, key, "a size in bytes, KB, MB or GB", $"{key}: 512 KB");
        return null;
    }

    /// <summary>
    /// The items of a list, or one that stands alone, each with what <paramref name="read"/> makes of it. Those that it refuses are
    /// reported one by one, and the others stay.
    /// </summary>
    public IReadOnlyList<(YamlScalar Node, T Value)> Each<T>(string key, string expected, string example, Func<string, T?> read)
        where T : class
    {
        var values = new List<(YamlScalar, T)>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar && read(scalar.Value) is { } value)
            {
                values.Add((scalar, value));
            }
            else
            {
                Wrong(item, key, expected, $"{key}: [{example}]");
            }
        }

        return values;
    }

    /// <summary>
    /// A map whose keys hold together: layers take it as one value, and its name may hold dots. <see cref="Keep"/> adds it when it is sound.
    /// </summary>
    public PolicySection Whole(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlMapping))
        {
            WrongMap(node, key);
        }

        return new PolicySection(node as YamlMapping, Join(key), file, findings);
    }

    /// <summary>The items of a list, or one that stands alone; none when the key is absent or empty.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Find(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => list.Items,
        var node => [node],
    };

    /// <summary>The maps of a list; what is none of them is reported.</summary>
    public IReadOnlyList<(YamlMapping Node, PolicySection Section)> Sections(string key, string example)
    {
        var sections = new List<(YamlMapping, PolicySection)>();
        foreach (var (index, item) in Items(key).Index())
        {
            if (item is YamlMapping map)
            {
                sections.Add((map, new PolicySection(map, string.Create(CultureInfo.InvariantCulture, $"{Join(key)}[{index}]"), file, findings)));
            }
            else
            {
                Wrong(item, key, "a list of maps", $"{key}: [{example}]");
            }
        }

        return sections;
    }

    /// <summary>Adds the value of a key whose items were read one by one, and are all sound.</summary>
    public void Keep(string key) => Accept(key, Find(key));

    /// <summary>Reports an entry that lacks what it needs.</summary>
    public void Incomplete(YamlScalar key, string needs, string write) =>
        Report(RuleCatalog.STD0006, key, $"'{Join(key.Value)}' needs {needs}", $"Write '{key.Value}: {write}'");

    /// <summary>A key that is read elsewhere.</summary>
    public void Skip(string key) => known.Add(key);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in Entries.Where(e => !known.Contains(e.Key.Value)))
        {
            Unknown(key);
        }
    }

    public void Report(RuleDescriptor rule, YamlNode at, string message, string fix) =>
        findings.Add(file.Finding(rule, at, message, fix));

    private void Unknown(YamlScalar key)
    {
        var fix = NearestName.Of(key.Value, known) is { } nearest
            ? $"Write '{nearest}'"
            : $"Remove it, or write one of {string.Join(", ", known.Order(StringComparer.Ordinal))}";
        Report(RuleCatalog.STD0005, key, $"'{Join(key.Value)}' is not a key of {file.Name}", fix);
    }

    private List<string>? List(string key, string expected, string example, Func<string, string?> read)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in node is YamlSequence sequence ? sequence.Items : [node])
        {
            if (item is not YamlScalar { IsNull: false } scalar || read(scalar.Value) is not { } value)
            {
                Wrong(item, key, expected, $"{key}: [{example}]");
                return null;
            }

            texts.Add(value);
        }

        Accept(key, node);
        return texts;
    }

    private void Wrong(YamlNode node, string key, string expected, string write) =>
        Report(RuleCatalog.STD0006, node, Wrong(node, key, expected), $"Write '{write}'");

    private void WrongMap(YamlNode node, string key) =>
        Report(RuleCatalog.STD0006, node, Wrong(node, key, "a map of keys and values"), $"Write '{key}:' and, indented below it, one key a line");

    private string Wrong(YamlNode node, string key, string expected) => $"'{Join(key)}' is {Describe(node)}, not {expected}";

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return ByKey.GetValueOrDefault(key).Value;
    }

    private Dictionary<string, KeyValuePair<YamlScalar, YamlNode>> ByKey => byKey ??= Entries.ToDictionary(e => e.Key.Value, StringComparer.Ordinal);

    private YamlNode? Accept(string key, YamlNode? node)
    {
        if (values is not null && node is not null && ByKey.TryGetValue(key, out var entry))
        {
            values.Add(new PolicyValue(path, entry.Key, node));
        }

        return node;
    }

    private string Join(string key) => path.Length == 0 ? ValueText.Shorten(key) : $"{path}.{ValueText.Shorten(key)}";

    /// <summary>The node as a message names it, after "is".</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar { IsPlain: false } scalar => $"the quoted text {ValueText.Quote(scalar.Value)}",
        YamlScalar scalar => ValueText.Quote(scalar.Value),
        _ => "a value",
    };
}
