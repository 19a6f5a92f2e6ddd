using System.Text;

namespace Standards.Site;

/// <summary>
/// The documentation as static pages that work from a folder, without a server and without a request to another host: <c>docs/</c>, the READMEs of the
/// packages, and a page for each area of the handbooks. The same sources give the same bytes.
/// </summary>
public static class DocumentationSite
{
    // Of a folder of its own the command may delete what it did not write.
    private const string Marker = "site.css";

    /// <summary>Writes the site.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="output">The folder, which is emptied first; it must be empty, absent or an earlier site.</param>
    /// <returns>Broken links as <c>docs/guides/a.md(12,3): text</c>, in order. The site is written all the same.</returns>
    /// <exception cref="IOException">The folder holds something else, or a file cannot be read or written.</exception>
    public static IReadOnlyList<string> Write(string root, string output)
    {
        var files = Generate(root, out var problems);
        Clear(output);
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(output, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }

        return problems;
    }

    /// <summary>The files of the site by path, in ordinal order.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="problems">Broken links, see <see cref="Write"/>.</param>
    internal static SortedDictionary<string, byte[]> Generate(string root, out IReadOnlyList<string> problems)
    {
        var sources = SourceFiles.Of(root).ToList();
        var pages = sources.Append(DecisionIndex.Of(sources)).Concat(ClausePages.Of(root)).Select(PageReader.Read).ToList();
        ClauseLinks.Add(pages);
        RuleLinks.Add(pages);
        var links = new LinkResolver(root, pages);
        var navigation = Navigation.Of(pages);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            links.Resolve(page);
            files[page.Source.Url] = Utf8(PageWriter.Write(page, navigation));
        }

        foreach (var name in (string[])["site.css", "site.js", "icon.svg"])
        {
            files[name] = Utf8(Asset(name));
        }

        foreach (var image in links.Images)
        {
            files[SourceFiles.UrlOfImage(image)] = File.ReadAllBytes(Path.Combine(root, image));
        }

        files["search-index.js"] = Utf8(SearchIndex.Write(pages));
        problems = links.Problems;
        return files;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(DocumentationSite).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Clear(string output)
    {
        if (!Directory.Exists(output) || !Directory.EnumerateFileSystemEntries(output).Any())
        {
            return;
        }

        if (!File.Exists(Path.Combine(output, Marker)))
        {
            throw new IOException($"'{output}' is not empty and holds no earlier site; nothing was deleted.");
        }

        Directory.Delete(output, recursive: true);
    }
}
