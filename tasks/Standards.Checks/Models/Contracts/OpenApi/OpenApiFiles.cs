using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The OpenAPI documents of a repository, by path: the names that tools give them, and the folder of contracts.</summary>
internal static class OpenApiFiles
{
    // What a document is called, and the folder of contracts, where any name may be one's. Recorded contracts of releases are the history's concern.
    private static readonly PathGlob[] Named = Globs("{openapi,api/**/openapi,docs/**/openapi}*.{json,yml,yaml}");
    private static readonly PathGlob[] Possible = Globs("api/**/*.{json,yml,yaml}");
    private static readonly PathGlob[] Released = Globs("api/released/**");

    // Settings of programs that make or read such documents.
    private static readonly string[] Settings = ["openapitools.json", "openapi-ts.config.json", "openapi-generator-config.yaml", "openapi-generator-config.json"];

    private const int StartBytes = 2048;

    /// <summary>Whether a file may be a document, by its path alone.</summary>
    public static bool MayBeDocument(string path, Policy policy) =>
        MayBeContract(path)
        && (IsNamed(path, policy) || Array.Exists(Possible, g => g.IsMatch(path)))
        && !Array.Exists(Released, g => g.IsMatch(path))
        && !AsideFolders.Hold(path);

    /// <summary>Whether a file has the extension of one that contracts refer to.</summary>
    public static bool MayBeContract(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a document is one by its name, so that it is a mistake when it cannot be read.</summary>
    public static bool IsNamed(string path, Policy policy) =>
        Array.Exists(Named, g => g.IsMatch(path)) && !Settings.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file that may be one says so near its beginning, or by its name: asked before the whole of it is read.</summary>
    public static bool SaysSo(SourceFile file, Policy policy)
    {
        if (IsNamed(file.Path, policy))
        {
            return true;
        }

        try
        {
            var start = Encoding.UTF8.GetString(file.ReadStart(StartBytes));
            return start.Contains("openapi", StringComparison.Ordinal) || start.Contains("swagger", StringComparison.Ordinal);
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    /// <summary>The files of a snapshot as contracts see them.</summary>
    public static ContractPages Pages(RepositorySnapshot snapshot) => new(path => snapshot.Find(path)?.TryReadText(ContractPage.MaxBytes));

    /// <summary>The documents among the files of the repository, in ordinal order of their paths; read once in a run.</summary>
    public static IReadOnlyList<OpenApiDocument> Documents(CheckContext context) => context.Memory.Of<OpenApiSet>().Documents(context);

    private static PathGlob[] Globs(params string[] patterns) => [.. patterns.Select(p => PathGlob.TryParse(p)!)];
}
