using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>The words of what <see cref="SchemaWalk"/> finds.</summary>
internal static class SchemaWords
{
    private const int MaxListed = 20;

    /// <summary>The kinds of value that a shape takes.</summary>
    public static IEnumerable<string> KindNames(ShapeKinds kinds)
    {
        (ShapeKinds Kind, string Name)[] names =
        [
            (ShapeKinds.Map, "a map"), (ShapeKinds.List, "a list"), (ShapeKinds.Text, "a text"), (ShapeKinds.Filled, "a text"), (ShapeKinds.Number, "a number"),
            (ShapeKinds.Boolean, "true or false"), (ShapeKinds.Null, "empty"),
        ];
        return names.Where(n => kinds.HasFlag(n.Kind)).Select(n => n.Name).Distinct();
    }

    /// <summary>The value of a key, or the root.</summary>
    public static string Subject(YamlScalar? key) => key is null ? "the file" : ValueText.Quote(key.Value);

    /// <summary>The first names of many.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MaxListed)) + (all.Length > MaxListed ? ", …" : "");
    }

    /// <summary>The article before a noun.</summary>
    public static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}
