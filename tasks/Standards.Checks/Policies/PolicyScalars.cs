using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies;

/// <summary>Single values of a <see cref="PolicySection"/>: null when the key is absent, and after a finding when the value is of another type.</summary>
internal static class PolicyScalars
{
    public static string? Text(this PolicySection section, string key, string example)
    {
        var node = section.Node(key);
        if (node is null or YamlScalar { IsNull: false })
        {
            return (section.Accept(key, node) as YamlScalar)?.Value;
        }

        section.Wrong(node, key, "a text", $"{key}: {example}");
        return null;
    }

    /// <summary>A whole number without quotes. <paramref name="example"/> stands in the fix.</summary>
    public static int? Integer(this PolicySection section, string key, int min, int max, int example)
    {
        var node = section.Node(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            section.Accept(key, node);
            return value;
        }

        section.Wrong(node, key, min == max ? $"the number {min}" : $"a whole number from {min} to {max}", $"{key}: {example}");
        return null;
    }

    /// <summary>A number without quotes.</summary>
    public static decimal? Number(this PolicySection section, string key, decimal min, decimal max, decimal example)
    {
        var node = section.Node(key);
        if (node is null)
        {
            return null;
        }

        if (YamlTypes.Number(node) is { } value && value >= min && value <= max)
        {
            section.Accept(key, node);
            return value;
        }

        section.Wrong(
            node,
            key,
            string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"),
            string.Create(CultureInfo.InvariantCulture, $"{key}: {example}"));
        return null;
    }

    public static T? OneOf<T>(this PolicySection section, string key, IReadOnlyDictionary<string, T> names)
        where T : struct => section.Node(key) is { } node ? section.OneOf(node, key, names) : null;

    /// <summary>One of a few names; null after a finding that proposes the nearest.</summary>
    public static T? OneOf<T>(
        this PolicySection section, YamlNode node, string key, IReadOnlyDictionary<string, T> names, Func<string, string?>? nearestOf = null)
        where T : struct
    {
        if (node is YamlScalar scalar && names.TryGetValue(scalar.Value, out var value))
        {
            section.Accept(key, node);
            return value;
        }

        var nearest = node is YamlScalar { IsNull: false } written ? (nearestOf ?? (word => NearestName.Of(word, names.Keys)))(written.Value) : null;
        var expected = "one of " + string.Join(", ", names.Keys);
        section.Report(
            RuleCatalog.PolicyValueTypes,
            node,
            section.Mistake(node, key, expected),
            nearest is null ? $"Write one of them, such as '{key}: {names.Keys.First()}'" : $"Write '{key}: {nearest}'");
        return null;
    }

    /// <summary>A folder below the root, normalised: <c>/</c>, none at the ends.</summary>
    public static string? Folder(this PolicySection section, string key, string example)
    {
        var node = section.Node(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsNull: false } scalar && RepositoryFolder.Normalise(scalar.Value) is { } folder)
        {
            section.Accept(key, node);
            return folder;
        }

        section.Wrong(node, key, "a folder below the root of the repository", $"{key}: {example}");
        return null;
    }

    public static long? Size(this PolicySection section, string key) => section.Node(key) is { } node ? section.Size(node, key) : null;

    public static long? Size(this PolicySection section, YamlNode node, string key)
    {
        if (node is YamlScalar scalar && ByteSize.TryParse(scalar.Value, out var bytes))
        {
            section.Accept(key, node);
            return bytes;
        }

        section.Wrong(node, key, "a size in bytes, KB, MB or GB", $"{key}: 512 KB");
        return null;
    }
}
