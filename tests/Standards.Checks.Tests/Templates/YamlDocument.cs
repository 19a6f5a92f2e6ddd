using System.Globalization;
using Standards.Checks.Foundation.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>A YAML file that a template writes, by paths such as <c>spec.containers[0].image</c>.</summary>
internal sealed class YamlDocument(YamlNode root)
{
    /// <summary>Reads one file of a new repository.</summary>
    public static YamlDocument Of(string template, string options, string path)
    {
        var (root, problem) = YamlReader.Read(TemplateContent.TextsOf(template, options).Single(file => file.Path == path).Text);
        Assert.True(problem is null, $"{path}: {problem?.Message}");
        return new YamlDocument(root!);
    }

    /// <summary>The value at a path.</summary>
    public string this[string path] => Assert.IsType<YamlScalar>(Find(path)).Value;

    /// <summary>Whether there is something at a path.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <summary>The scalars of the list at a path.</summary>
    public IReadOnlyList<string> List(string path) => [.. Assert.IsType<YamlSequence>(Find(path)).Items.Select(item => Assert.IsType<YamlScalar>(item).Value)];

    /// <summary>The elements of the list at a path.</summary>
    public IReadOnlyList<YamlDocument> Items(string path) => [.. Assert.IsType<YamlSequence>(Find(path)).Items.Select(item => new YamlDocument(item))];

    /// <summary>Keys and values of the mapping at a path.</summary>
    public IReadOnlyDictionary<string, string> Map(string path) =>
        Assert.IsType<YamlMapping>(Find(path)).Entries.ToDictionary(
            entry => entry.Key.Value, entry => Assert.IsType<YamlScalar>(entry.Value).Value, StringComparer.Ordinal);

    private YamlNode? Find(string path)
    {
        YamlNode? at = root;
        foreach (var part in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            at = at switch
            {
                YamlSequence list => list.Items[int.Parse(part, CultureInfo.InvariantCulture)],
                YamlMapping map => map.Entries.FirstOrDefault(entry => entry.Key.Value == part).Value,
                _ => null,
            };
        }

        return at;
    }
}
