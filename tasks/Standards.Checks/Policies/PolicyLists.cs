using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies;

/// <summary>Lists of a <see cref="PolicySection"/>; one value that stands alone is a list of one.</summary>
internal static class PolicyLists
{
    /// <summary>A list of texts, or one text. No text is empty; the list may be.</summary>
    public static IReadOnlyList<string>? TextList(this PolicySection section, string key, string example) =>
        List(section, key, "a list of texts", example, v => v.Trim().Length > 0 ? v : null);

    /// <summary>A list of values, or one of them, each as <paramref name="read"/> writes it; null from it refuses the value.</summary>
    public static IReadOnlyList<string>? ValueList(this PolicySection section, string key, string expected, string example, Func<string, string?> read) =>
        List(section, key, expected, example, read);

    /// <summary>A list of names out of a few, or one of them.</summary>
    public static IReadOnlyList<string>? NameList(this PolicySection section, string key, IReadOnlyCollection<string> names) =>
        List(section, key, $"a list of names out of {string.Join(", ", names)}", names.First(), v => names.Contains(v) ? v : null);

    /// <summary>A list of patterns over paths, or one pattern.</summary>
    public static IReadOnlyList<PathGlob>? GlobList(this PolicySection section, string key, string example) =>
        List(
            section,
            key,
            "a list of patterns for paths below the root of the repository",
            example,
            v => PathGlob.TryParse(v) is null ? null : v)?.Select(v => PathGlob.TryParse(v)!).ToArray();

    /// <summary>A list of folders below the root, or one folder; never an empty list. Normalised: <c>/</c>, none at the ends.</summary>
    public static IReadOnlyList<string>? FolderList(this PolicySection section, string key, string example)
    {
        if (section.Node(key) is YamlSequence { Items.Count: 0 } empty)
        {
            section.Wrong(empty, key, "a list with at least one folder", $"{key}: [{example}]");
            return null;
        }

        return List(section, key, "a list of folders below the root of the repository", example, RepositoryFolder.Normalise);
    }

    /// <summary>
    /// The items of a list, or one that stands alone, each with what <paramref name="read"/> makes of it. Those that it refuses are
    /// reported one by one, and the others stay.
    /// </summary>
    public static IReadOnlyList<(YamlScalar Node, T Value)> Each<T>(
        this PolicySection section, string key, string expected, string example, Func<string, T?> read)
        where T : class
    {
        var values = new List<(YamlScalar, T)>();
        foreach (var item in section.Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar && read(scalar.Value) is { } value)
            {
                values.Add((scalar, value));
            }
            else
            {
                section.Wrong(item, key, expected, $"{key}: [{example}]");
            }
        }

        return values;
    }

    /// <summary>The items of a list, or one that stands alone; none when the key is absent or empty.</summary>
    public static IReadOnlyList<YamlNode> Items(this PolicySection section, string key) => section.Node(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => list.Items,
        var node => [node],
    };

    private static List<string>? List(PolicySection section, string key, string expected, string example, Func<string, string?> read)
    {
        var node = section.Node(key);
        if (node is null)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in node is YamlSequence sequence ? sequence.Items : [node])
        {
            if (item is not YamlScalar { IsNull: false } scalar || read(scalar.Value) is not { } value)
            {
                section.Wrong(item, key, expected, $"{key}: [{example}]");
                return null;
            }

            texts.Add(value);
        }

        section.Accept(key, node);
        return texts;
    }
}
