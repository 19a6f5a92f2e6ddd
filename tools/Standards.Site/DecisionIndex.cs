using System.Text;

namespace Standards.Site;

/// <summary>The list of decision records, which the repository has as a folder only.</summary>
internal static class DecisionIndex
{
    /// <summary>The page; links to the folder lead to it.</summary>
    /// <param name="files">All pages; the records among them are listed, the newest first.</param>
    public static SourceFile Of(IEnumerable<SourceFile> files)
    {
        var page = new StringBuilder("# Decision records\n\nWhy the product is as it is. The newest is first.\n\n");
        foreach (var record in files.Where(file => file.Kind == PageKind.Decision).OrderByDescending(file => file.Path, StringComparer.Ordinal))
        {
            var title = record.Text.Split('\n').First(line => line.StartsWith("# ", StringComparison.Ordinal))[2..];
            page.Append("- [").Append(title).Append("](").Append(record.Path["docs/".Length..]).Append(")\n");
        }

        return new SourceFile("docs/adr", "adr/index.html", PageKind.Decision, page.ToString());
    }
}
