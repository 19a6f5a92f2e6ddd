using System.Buffers;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// Finds package ids anywhere in the texts of a repository's build files: a package that an expression, a target or a tool names is in use as
/// well. What declares a version of it does not count.
/// </summary>
internal static class PackageMentions
{
    // Directives stand before the code.
    private const int AppStart = 4096;

    private const int MaxLockFile = 16 * 1024 * 1024;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    /// <summary>Whether restore writes the file.</summary>
    public static bool IsLockFile(SourceFile file) =>
        file.Path.EndsWith(".lock.json", StringComparison.Ordinal) && file.Name.StartsWith("packages.", StringComparison.Ordinal);

    /// <summary>Whether a file lies where file-based apps do: at the root or in a folder of it.</summary>
    public static bool IsFileBasedApp(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Path.AsSpan().Count('/') <= 1;

    /// <summary>Those of some ids that no text of the files mentions.</summary>
    public static IReadOnlySet<string> Missing(IEnumerable<string> ids, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var missing = new HashSet<string>(ids, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (missing.Count == 0)
            {
                break;
            }

            var text = TextOf(file);
            missing.RemoveWhere(id => IsIn(id, text));
        }

        return missing;
    }

    private static string TextOf(SourceFile file)
    {
        try
        {
            return IsFileBasedApp(file) ? Encoding.UTF8.GetString(file.ReadStart(AppStart))
                : IsLockFile(file) ? file.ReadText(MaxLockFile)
                : PackageSet.IsPackageFile(file.Path) ? file.ReadText(BoundedXml.MaxBytes)
                : "";
        }
        catch (UnreadableFileException)
        {
            return "";
        }
    }

    private static bool IsIn(string id, string text)
    {
        for (var at = text.IndexOf(id, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(id, at + id.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + id.Length;
            if ((at == 0 || !IdCharacters.Contains(text[at - 1])) && (end == text.Length || !IdCharacters.Contains(text[end])) && !IsDeclaration(text, at))
            {
                return true;
            }
        }

        return false;
    }

    // Of a list in one Include only the first is seen to be one; the others count as used.
    private static bool IsDeclaration(string text, int at)
    {
        var element = text.LastIndexOf('<', at);
        var before = text.AsSpan(0, at).TrimEnd();
        return element >= 0
            && text.AsSpan(element).StartsWith("<PackageVersion", StringComparison.Ordinal)
            && before is [.., '"' or '\'']
            && before[..^1].TrimEnd() is [.., '='] name
            && name[..^1].TrimEnd() is var attribute
            && (attribute.EndsWith("Include", StringComparison.Ordinal) || attribute.EndsWith("Update", StringComparison.Ordinal));
    }
}
