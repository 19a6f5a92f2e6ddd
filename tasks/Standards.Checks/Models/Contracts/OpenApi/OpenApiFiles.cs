using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The OpenAPI documents of a repository: what <c>contracts.openapi</c> of the policy matches and says so in its root.</summary>
internal static class OpenApiFiles
{
    // Contracts of releases are recorded here; they are the history's concern.
    private const string Released = "api/released/";

    private const int StartBytes = 4096;

    // Settings of programs that make or read such documents.
    private static readonly string[] SettingWords = ["tools", "config", "generator", "settings"];

    /// <summary>Whether a file may be a document, by its path alone.</summary>
    public static bool MayBeDocument(string path, Policy policy)
    {
        if (!MayBeContract(path) || path.StartsWith(Released, StringComparison.Ordinal))
        {
            return false;
        }

        var isAside = AsideFolders.Hold(path);
        return policy.Contracts.OpenApi.Any(glob => glob.IsMatch(path) && (!isAside || Names(glob)));
    }

    /// <summary>Whether a file has the extension of one that contracts refer to.</summary>
    public static bool MayBeContract(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is a document by its name, so that it is a mistake when it cannot be read.</summary>
    public static bool IsNamed(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase)
            && !Array.Exists(SettingWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file that may be a document says so near its beginning, or by its name: asked before the whole of it is read.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be opened.</exception>
    public static bool SaysSo(SourceFile file)
    {
        if (IsNamed(file.Path))
        {
            return true;
        }

        var start = Encoding.UTF8.GetString(file.ReadStart(StartBytes));
        return start.Contains("openapi", StringComparison.Ordinal) || start.Contains("swagger", StringComparison.Ordinal);
    }

    /// <summary>The files of a snapshot as contracts see them.</summary>
    public static ContractPages Pages(RepositorySnapshot snapshot) => new(path => snapshot.Find(path)?.TryReadText(ContractPage.MaxBytes));

    /// <summary>The documents of the repository and the files that may be one, in ordinal order of their paths; read once in a run.</summary>
    public static OpenApiSet Read(CheckContext context) => context.Memory.Of<OpenApiSet>().Read(context);

    // Below a folder of tests or samples, a document is one for the policy only where the policy names the folder.
    private static bool Names(PathGlob glob) => glob.Alternatives.Any(a => AsideFolders.Hold(a.Prefix));
}
