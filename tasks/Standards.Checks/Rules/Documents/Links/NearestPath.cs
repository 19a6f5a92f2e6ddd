using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>Finds the file that a broken link was probably meant to lead to.</summary>
internal sealed class NearestPath(RepositorySnapshot snapshot)
{
    // Comparing a name with every name of a folder is the one step that costs more with every finding and every file.
    private const int MaxNames = 1000;
    private const int MaxComparisons = 200_000;

    private Dictionary<string, string>? _byPath;
    private Dictionary<string, List<string>>? _byName;
    private ILookup<string, string>? _byFolder;
    private int _comparisons;

    /// <summary>The path that is equal but for case, or null.</summary>
    public string? InOtherCase(string path)
    {
        _byPath ??= FilesAndFolders();
        return _byPath.GetValueOrDefault(path);
    }

    /// <summary>The existing path that is most like one that does not exist, or null when none is.</summary>
    /// <param name="folder">Folder of the document.</param>
    /// <param name="path">Repository-relative path that does not exist.</param>
    public string? Of(string folder, string path)
    {
        var slashed = path.Replace('\\', '/');
        string[] forms = [path, slashed, path + ".md", slashed + ".md", Join(folder, path), .. Shortened(folder, path)];
        return forms.Select(InOtherCase).FirstOrDefault(found => found is not null) ?? SameName(slashed) ?? SimilarName(slashed);
    }

    private static string Join(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";

    // A path written from the root as if the root were the folder of the document.
    private static string[] Shortened(string folder, string path) =>
        folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal) ? [path[(folder.Length + 1)..]] : [];

    private string? SameName(string path)
    {
        _byName ??= Names();
        if (!_byName.TryGetValue(NameOf(path), out var candidates))
        {
            return null;
        }

        // A name that several folders have says little, unless the folder has the name that was written as well.
        var best = candidates.Take(MaxNames).MaxBy(candidate => (CommonEnd(candidate, path), CommonBegin(candidate, path)))!;
        return candidates.Count == 1 || CommonEnd(best, path) > 1 ? best : null;
    }

    private string? SimilarName(string path)
    {
        _byFolder ??= snapshot.Files.ToLookup(file => file.Directory, file => file.Name, StringComparer.Ordinal);
        var folder = path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
        var names = _byFolder[folder].Take(MaxNames).ToArray();
        if (names.Length == 0 || _comparisons + names.Length > MaxComparisons)
        {
            return null;
        }

        _comparisons += names.Length;
        return NearestName.Of(NameOf(path), names) is { } name ? Join(folder, name) : null;
    }

    private Dictionary<string, string> FilesAndFolders()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in snapshot.Files)
        {
            paths.TryAdd(file.Path, file.Path);
            for (var folder = file.Directory; folder.Length > 0 && paths.TryAdd(folder, folder);)
            {
                folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            }
        }

        return paths;
    }

    private Dictionary<string, List<string>> Names()
    {
        var names = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in snapshot.Files)
        {
            if (!names.TryGetValue(file.Name, out var paths))
            {
                names[file.Name] = paths = [];
            }

            paths.Add(file.Path);
        }

        return names;
    }

    private static int CommonBegin(string a, string b) => Common(a.Split('/'), b.Split('/'));

    private static int CommonEnd(string a, string b) => Common(a.Split('/').Reverse(), b.Split('/').Reverse());

    private static int Common(IEnumerable<string> a, IEnumerable<string> b) =>
        a.Zip(b).TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).Count();

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
