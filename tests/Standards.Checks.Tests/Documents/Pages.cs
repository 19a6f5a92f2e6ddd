using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents;
using Standards.Checks.Rules.Documents.Links;

namespace Standards.Checks.Tests.Documents;

/// <summary>Short ways to check a document.</summary>
internal static class Pages
{
    /// <summary>Where the document under test stands unless a test says otherwise.</summary>
    public const string Path = "docs/page.md";

    /// <summary>Findings of the link check over a document and the files around it; text that is not given is empty.</summary>
    public static IReadOnlyList<Finding> Links(string text, params string[] others) => LinksAt(Path, text, others);

    /// <summary>The same for a document elsewhere.</summary>
    public static IReadOnlyList<Finding> LinksAt(string path, string text, params string[] others)
    {
        using var repository = new TestRepository();
        foreach (var other in others)
        {
            repository.With(other, "");
        }

        return repository.With(path, text).Run(new LinkCheck());
    }

    /// <summary>Findings of the checks of documents and of changelogs in one document.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path = Path, DocumentPolicy? policy = null)
    {
        using var repository = new TestRepository().With(path, text);
        var documents = Policy.Default.With(policy ?? new DocumentPolicy());
        return [.. repository.Run(new DocumentCheck(), documents), .. repository.Run(new ChangelogCheck(), documents)];
    }

    /// <summary>Patterns that a policy names.</summary>
    public static IReadOnlyList<PathGlob> Globs(params string[] patterns) => [.. patterns.Select(pattern => PathGlob.TryParse(pattern)!)];
}
