using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Projects;

/// <summary>A kind of file that has a folder of its own.</summary>
/// <param name="Noun">What it is, with its article.</param>
/// <param name="Many">What several are, without an article.</param>
/// <param name="Folder">Where it lives.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Others">Names of folders, anywhere in the path, in which it may live as well.</param>
/// <param name="IsByContent">Whether only its content tells that it is of this kind.</param>
internal sealed record Place(string Noun, string Many, string Folder, RuleDescriptor Rule, string[] Others, bool IsByContent = false)
{
    /// <summary>Whether a file of this kind is where it may be.</summary>
    /// <param name="file">The file.</param>
    /// <param name="images">Folders with a definition of a container image; what lies there goes into the image.</param>
    public bool Holds(SourceFile file, HashSet<string> images)
    {
        var path = file.Path;
        if (path.StartsWith(Folder + "/", StringComparison.Ordinal)
            || (path.StartsWith("modules/", StringComparison.Ordinal) && path.Contains($"/{Folder}/", StringComparison.Ordinal)))
        {
            return true;
        }

        if (Rule == RuleCatalog.LayoutScriptFolder && images.Contains(file.Directory))
        {
            return true;
        }

        return path.Split('/').SkipLast(1).Any(folder => Others.Contains(folder, StringComparer.Ordinal));
    }
}
