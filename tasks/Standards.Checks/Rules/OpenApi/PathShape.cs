using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>What the paths of a document say of each other: which are collections, because items stand below them.</summary>
/// <param name="document">The document.</param>
internal sealed class PathShape(OpenApiDocument document)
{
    private readonly HashSet<string> _paths = [.. document.Paths.Select(p => Normal(p.Name))];

    /// <summary>The path with each parameter as <c>{}</c>: two that are equal match the same addresses.</summary>
    public static string Normal(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Normalize(segments[i]);
        }

        return string.Join('/', segments);
    }

    /// <summary>Whether the path leads to one item: it ends in a parameter.</summary>
    public static bool IsItem(OpenApiPath path) => path.Segments is [.., var last] && OpenApiPath.IsParameter(last);

    /// <summary>Whether items stand below the path: there is a path with one parameter more.</summary>
    public bool IsCollection(OpenApiPath path) => !IsItem(path) && _paths.Contains(Normal(path.Name) + "/{}");

    private static string Normalize(string segment)
    {
        for (var at = segment.IndexOf('{', StringComparison.Ordinal); at >= 0; at = segment.IndexOf('{', at + 1))
        {
            var end = segment.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            segment = segment[..(at + 1)] + segment[end..];
        }

        return segment;
    }
}
