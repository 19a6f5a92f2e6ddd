namespace Standards.Checks.Models.Documents.Links;

/// <summary>Writes the link that leads from one place of a repository to another.</summary>
internal static class RelativePath
{
    /// <summary>The link, in the style and with the query and fragment of the one that it replaces.</summary>
    /// <param name="folder">Folder of the document; empty for the root.</param>
    /// <param name="path">Repository-relative path of the target.</param>
    /// <param name="replaced">The link that did not resolve.</param>
    public static string Between(string folder, string path, string replaced)
    {
        var tail = replaced.IndexOfAny(['?', '#']) is var index and >= 0 ? replaced[index..] : "";
        if (replaced.StartsWith('/'))
        {
            return "/" + Escape(path) + tail;
        }

        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = path.Split('/');
        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        var steps = Enumerable.Repeat("..", from.Length - common).Concat(to[common..]).ToArray();
        var dot = replaced.StartsWith("./", StringComparison.Ordinal) && steps is [not "..", ..] ? "./" : "";
        return steps.Length == 0 ? "." : dot + Escape(string.Join('/', steps)) + tail;
    }

    private static string Escape(string path) => path
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal)
        .Replace("?", "%3F", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);
}
