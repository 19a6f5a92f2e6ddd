using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>The generated sites of a repository. A configuration file of a generator is the evidence; a folder's name is none.</summary>
internal sealed class SiteIndex
{
    private readonly Site[] _sites;

    public SiteIndex(RepositorySnapshot snapshot, PathIndex paths)
    {
        var found = new List<Site>();
        foreach (var file in snapshot.Files)
        {
            if (SiteGenerator.Of(file.Path) is not { } generator)
            {
                continue;
            }

            var folder = generator.IsInFolder ? Parent(file.Directory) : file.Directory;
            if (Array.TrueForAll(generator.Beside, IsBeside) && (generator.BesideEither.Length == 0 || Array.Exists(generator.BesideEither, IsBeside)))
            {
                found.Add(new Site(folder, generator, SiteConfiguration.Read(file, generator), snapshot, paths));
            }

            bool IsBeside(string name) => paths.Exists(PathOf(folder, name));
        }

        // The innermost one makes the page.
        _sites = [.. found.OrderByDescending(site => site.Folder.Length)];
    }

    /// <summary>The site that a document is a page of, or null.</summary>
    public Site? Of(string path) => Array.Find(_sites, site => site.Holds(path));

    /// <summary>A path below a folder, of which each may be empty.</summary>
    internal static string PathOf(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    private static string Parent(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];
}
