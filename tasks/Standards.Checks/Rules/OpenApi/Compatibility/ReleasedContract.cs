using System.Globalization;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>Where the contract of a release is recorded: <c>api/released/openapi.v1.json</c>.</summary>
internal static class ReleasedContract
{
    /// <summary>The folder.</summary>
    public const string Folder = "api/released/";

    private const string Contracts = "api/";

    /// <summary>Whether a path is such a file.</summary>
    public static bool IsOne(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Where the release of a document may stand; of its own major version first, and else of the one before.</summary>
    /// <param name="path">The document.</param>
    /// <param name="major">The major version of the document; null for none.</param>
    public static IEnumerable<string> PathsOf(string path, int? major) =>
        major is not { } number ? [] : number > 1 ? [PathOf(path, number), PathOf(path, number - 1)] : [PathOf(path, number)];

    /// <summary>The file of one major version: <c>api/released/v1-openapi.v1.json</c> of <c>api/v1/openapi.yaml</c>.</summary>
    public static string PathOf(string path, int major)
    {
        var name = path.StartsWith(Contracts, StringComparison.Ordinal) ? path[Contracts.Length..] : path;
        name = (name.LastIndexOf('.') is var dot && dot > name.LastIndexOf('/') ? name[..dot] : name).Replace('/', '-');
        return string.Create(CultureInfo.InvariantCulture, $"{Folder}{name}.v{major}.json");
    }
}
